import { StrictMode, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'milepost/react';
import type { Evaluation, MilepostElement } from 'milepost/react';
import { framework } from '../framework';

function Handbook() {
  const [isShown, show] = useState(true);
  const [evaluation, setEvaluation] = useState<Evaluation>();
  const element = useRef<MilepostElement>(null);
  return (
    <>
      <button onClick={() => show(!isShown)}>{isShown ? 'Hide' : 'Show'}</button>
      <output>{evaluation?.roles[0]?.verdict}</output>
      {isShown && (
        <milepost-assessment
          ref={element}
          framework={framework}
          view="all"
          onmilepost-change={({ detail }) => setEvaluation(detail.evaluation)}
        />
      )}
    </>
  );
}

createRoot(document.getElementById('root')!).render(<StrictMode><Handbook /></StrictMode>);
