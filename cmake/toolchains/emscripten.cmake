# Uses the Emscripten whose emcc stands on PATH, wherever its own toolchain file is.
find_program(EMCC emcc)
if(NOT EMCC)
  message(FATAL_ERROR "emcc is not on PATH: install Emscripten 3.1.6 or newer, or run ./build-wasm.sh.")
endif()
cmake_path(GET EMCC PARENT_PATH emscripten_bin)
find_program(EM_CONFIG em-config HINTS "${emscripten_bin}")
execute_process(COMMAND "${EM_CONFIG}" EMSCRIPTEN_ROOT OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE
                                                       COMMAND_ERROR_IS_FATAL ANY)
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
