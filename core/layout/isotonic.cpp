// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/layout/isotonic.h"

#include <cstddef>

namespace cruxmap::layout {

namespace {

// Vertices pushed together, as one.
struct Block {
    double weightedSum;
    double weight;
    std::size_t size;

    double mean() const { return weightedSum / weight; }
};

}  // namespace

std::vector<double> isotonic(std::span<const Wish> wishes, std::span<const double> distances) {
    std::vector<double> shift(wishes.size(), 0);  // without it, distances become "not left of"
    for (std::size_t i = 1; i < wishes.size(); ++i) {
        shift[i] = shift[i - 1] + distances[i - 1];
    }
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        Block block{(wishes[i].x - shift[i]) * wishes[i].weight, wishes[i].weight, 1};
        while (!blocks.empty() && blocks.back().mean() >= block.mean()) {
            block = {block.weightedSum + blocks.back().weightedSum, block.weight + blocks.back().weight, block.size + blocks.back().size};
            blocks.pop_back();
        }
        blocks.push_back(block);
    }
    std::vector<double> x;
    x.reserve(wishes.size());
    for (const Block& block : blocks) {
        for (std::size_t i = 0; i < block.size; ++i) {
            x.push_back(block.mean() + shift[x.size()]);
        }
    }
    return x;
}

}  // namespace cruxmap::layout
