#ifndef LERNLOG_CWIDE_H
#define LERNLOG_CWIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The first 32 bits of the SHA-256 of some bytes.
///
/// Returns whether this processor can; where it cannot, `start` stays as it is.
bool wide_digest_start(const uint8_t *bytes, size_t count, uint32_t *start);

#endif
