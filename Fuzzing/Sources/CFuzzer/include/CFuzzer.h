#pragma once
#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer with the flags of the command line; it calls `test` with one input after another.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *bytes, size_t count));
