# The WebAssembly module that the page loads, as small as it goes, and the command for Node.

# Debian's emcc looks for its JavaScript helpers where only this variable leads.
if(EXISTS /usr/share/nodejs/acorn)
  set_property(GLOBAL PROPERTY RULE_LAUNCH_LINK "\"${CMAKE_COMMAND}\" -E env NODE_PATH=/usr/share/nodejs")
endif()

# What is compiled stays bitcode until the link, where what nobody calls falls away. The instructions are
# those that every browser of the last years knows and that a newer emcc uses by itself.
add_compile_options(-flto -mbulk-memory -mnontrapping-fptoint -msign-ext)

# Putting what is called once into its caller makes functions with hundreds of variables, of which every one takes more
# bytes, and what compresses well elsewhere does not there: so only small functions go, whatever calls them. Implicit traps
# are not ignored: a load that a condition guards would be made before the condition is known, and trap.
set(MILEPOST_INLINING --one-caller-inline-max-function-size=20 --always-inline-max-function-size=5)
list(JOIN MILEPOST_INLINING , MILEPOST_INLINING_PASSES)

# What every program of ours is linked by.
set(MILEPOST_LINKING -Oz -flto -fno-exceptions -fno-rtti)

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
  # The names of functions stay, by which web/split.mjs parts the module; it optimizes the parts once more, since emcc
  # writes the module anew at its end and forgets the order it had. JavaScript has sine and power already. "converge"
  # lets the optimizer go on until nothing shrinks.
  target_link_options(
    ${target}
    PRIVATE
    ${MILEPOST_LINKING}
    --no-entry
    -sMODULARIZE=1
    -sEXPORT_ES6=1
    -sEXPORT_NAME=createCore
    -sENVIRONMENT=web
    -sFILESYSTEM=0
    -sMALLOC=emmalloc
    -sJS_MATH=1
    --profiling-funcs
    -sBINARYEN_EXTRA_PASSES=--converge,${MILEPOST_INLINING_PASSES},-Oz
    -sDYNAMIC_EXECUTION=0
    -sALLOW_MEMORY_GROWTH=1
    -sINITIAL_MEMORY=4194304
    -sTOTAL_STACK=262144
    -sTEXTDECODER=2
    -sEXPORTED_RUNTIME_METHODS=[HEAPU8,HEAPU32,HEAPF32]
    -sINCOMING_MODULE_JS_API=[wasmBinary,instantiateWasm])
endfunction()

# milepost_node_command(TARGET)
# Has the program be one CommonJS script, which Node runs with the files and streams of the machine.
function(milepost_node_command target)
  target_link_options(
    ${target}
    PRIVATE
    ${MILEPOST_LINKING}
    -sENVIRONMENT=node
    -sSINGLE_FILE=1
    -sWASM_ASYNC_COMPILATION=0
    -sNODERAWFS=1
    -sNODEJS_CATCH_EXIT=0
    -sNODEJS_CATCH_REJECTION=0
    -sEXIT_RUNTIME=1
    -sALLOW_MEMORY_GROWTH=1
    -sTOTAL_STACK=1048576)
endfunction()
