# The WebAssembly module that the page loads, as small as it goes.

# Debian's emcc looks for its JavaScript helpers where only this variable leads.
if(EXISTS /usr/share/nodejs/acorn)
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "\"${CMAKE_COMMAND}\" -E env NODE_PATH=/usr/share/nodejs")
endif()

# What is compiled stays bitcode until the link, where what nobody calls falls away. The instructions are
# those that every browser of the last years knows and that a newer emcc uses by itself.
add_compile_options(-flto -mbulk-memory -mnontrapping-fptoint -msign-ext)

# Putting what is called once into its caller makes functions with hundreds of variables, of which every one takes more
# bytes, and what compresses well elsewhere does not there: so only small functions go, whatever calls them.
set(MILEPOST_INLINING --one-caller-inline-max-function-size=20 --always-inline-max-function-size=5 --ignore-implicit-traps)
list(JOIN MILEPOST_INLINING , MILEPOST_INLINING_PASSES)

# milepost_wasm_module(TARGET NAME name FOLDER folder LINKS target...)
# Makes <name>.mjs and <name>.wasm of all sources in src/<folder>. A folder without sources makes no target.
function(milepost_wasm_module target)
  cmake_parse_arguments(module "" "NAME;FOLDER" "LINKS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/src/${module_FOLDER}/*.cpp")
  if(NOT sources)
    return()
  endif()
  add_executable(${target} ${sources})
  set_target_properties(${target} PROPERTIES OUTPUT_NAME ${module_NAME} SUFFIX .mjs)
  milepost_own_code(${target})
  milepost_include_root(${target} PRIVATE "${module_FOLDER}")
  target_link_libraries(${target} PRIVATE ${module_LINKS})
  # JavaScript has sine and power already. "converge" lets the last optimizer go on until nothing shrinks.
  target_link_options(
    ${target}
    PRIVATE
    -Oz
    -flto
    -fno-exceptions
    -fno-rtti
    --no-entry
    -sMODULARIZE=1
    -sEXPORT_ES6=1
    -sEXPORT_NAME=createCore
    -sENVIRONMENT=web
    -sFILESYSTEM=0
    -sMALLOC=emmalloc
    -sJS_MATH=1
    -sBINARYEN_EXTRA_PASSES=--converge,${MILEPOST_INLINING_PASSES},-Oz
    -sDYNAMIC_EXECUTION=0
    -sALLOW_MEMORY_GROWTH=1
    -sINITIAL_MEMORY=4194304
    -sTOTAL_STACK=262144
    -sTEXTDECODER=2
    -sEXPORTED_RUNTIME_METHODS=[HEAPU8,HEAPU32,HEAPF32]
    -sINCOMING_MODULE_JS_API=[wasmBinary,instantiateWasm])
  milepost_optimize_again(${target})
endfunction()

# After emcc's last step, which writes the module anew and forgets what the optimizer knew of its order: once more,
# which is worth 2 KB of the download. The names of functions, kept until then, keep alike ones together.
function(milepost_optimize_again target)
  find_program(WASM_OPT wasm-opt)
  if(NOT WASM_OPT)
    return()
  endif()
  target_link_options(${target} PRIVATE --profiling-funcs)
  set(wasm "$<TARGET_FILE_DIR:${target}>/$<TARGET_FILE_BASE_NAME:${target}>.wasm")
  set(optimize
      "${WASM_OPT}"
      -g
      -Os
      ${MILEPOST_INLINING}
      --low-memory-unused
      --zero-filled-memory
      --converge
      --mvp-features
      --enable-bulk-memory
      --enable-nontrapping-float-to-int
      --enable-sign-ext
      --enable-mutable-globals
      "${wasm}"
      -o
      "${wasm}")
  add_custom_command(TARGET ${target} POST_BUILD COMMAND ${optimize} VERBATIM)
endfunction()
