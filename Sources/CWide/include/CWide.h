// What Swift cannot say: instructions that only some processors have, each with a way to ask for it.

#ifndef LERNLOG_CWIDE_H
#define LERNLOG_CWIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The first 32 bits of the SHA-256 of some bytes.
///
/// Returns whether this processor can; where it cannot, `start` stays as it is.
bool wide_digest_start(const uint8_t *bytes, size_t count, uint32_t *start);

/// The same of many texts, of which each starts where the one before it ends, the first at `ends[0]`.
///
/// After the last one 32 bytes more have to be there, whatever they are.
bool wide_digest_starts(
  const uint8_t *bytes, const int64_t *ends, size_t count, uint32_t *starts);

/// Whether this processor, and the system on it, has the instructions of all that follows here.
bool wide_can_walk(void);

/// Ascending thresholds, and a grid of equal cells over their range that leads to those near a value.
struct wide_thresholds {
  const float *thresholds;
  const uint32_t *cells;  // where each cell starts among the thresholds, and 2^16 times where it ends
  float first;            // where the grid starts
  float cells_per_unit;
  float last_cell;        // the number of the last cell; values beyond both ends are in the outermost
  uint32_t largest_jump;  // a power of 2 that no cell has twice as many thresholds as, or 0
};

/// Writes for each value how many thresholds are below it, plus `base`.
void wide_rank(
  const struct wide_thresholds *thresholds, const float *values, size_t count, uint16_t base,
  uint16_t *ranks);

/// How many rows go through the trees together.
#define WIDE_BLOCK 512

/// Trees that are at most eight cuts deep, one after the other.
///
/// A node has its place in a heap: 1 is the root, the children of n are 2n and 2n + 1. It is the number
/// of a column, followed by the rank of its threshold among those of the column; rows of a higher rank go
/// right. Below a leaf all rows go left. Row and node have as many bits for the rank, and the same number
/// of the column above them, so that comparing the words compares the ranks.
struct wide_trees {
  size_t count;
  const uint16_t *nodes;   // 256 a tree
  const uint8_t *lengths;  // of paths, 8 times 256 bytes a tree: the low byte of each, then the next one
  const uint8_t *depths;   // one a tree
  int columns;             // 1 to 16
  int rank_bits;
};

/// Adds the lengths of the paths of a block of rows to their sums, tree after tree.
///
/// `ranks` holds a block for each column.
void wide_add_paths(
  const struct wide_trees *trees, const uint16_t *ranks, double sums[WIDE_BLOCK]);

#endif
