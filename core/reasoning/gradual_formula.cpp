// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/gradual_formula.h"

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

double saturation(double x) {
    const double positive = std::max(x, 0.0);
    return positive * positive / (1 + positive * positive);
}

double saturationSlope(double x) {
    const double positive = std::max(x, 0.0);
    const double divisor = 1 + positive * positive;
    return 2 * positive / (divisor * divisor);
}

// Beyond this the exponential overflows, and the strength is 1 long before.
double boundedExp(double energy) {
    return std::exp(std::min(energy, 300.0));
}

// What is left of 1 after all of one polarity; the other polarity counts as nothing.
double remainder(std::span<const Bearing> bearings, Polarity polarity) {
    double product = 1;
    for (const Bearing& bearing : bearings) {
        if (bearing.polarity == polarity) {
            product *= 1 - bearing.force;
        }
    }
    return product;
}

// The product of all other factors of the same polarity, by running products from both ends: a factor may be 0.
void remainderSlopes(std::span<const Bearing> bearings, Polarity polarity, double sign, std::vector<double>& slopes) {
    double before = 1;
    for (std::size_t i = 0; i < bearings.size(); ++i) {
        if (bearings[i].polarity == polarity) {
            slopes[i] = sign * before;
            before *= 1 - bearings[i].force;
        }
    }
    double after = 1;
    for (std::size_t i = bearings.size(); i-- > 0;) {
        if (bearings[i].polarity == polarity) {
            slopes[i] *= after;
            after *= 1 - bearings[i].force;
        }
    }
}

double sign(GradualSemantics semantics, Polarity polarity) {
    if (semantics == GradualSemantics::HCategorizer) {
        return polarity == Polarity::Attack ? 1 : 0;
    }
    return polarity == Polarity::Attack ? -1 : 1;
}

constexpr double kStepBase = 0.5;

// The undercuts of a step: its bearings with those that support it silenced.
std::vector<Bearing> undercuts(std::span<const Bearing> bearings) {
    std::vector<Bearing> attacks(bearings.begin(), bearings.end());
    for (Bearing& bearing : attacks) {
        if (bearing.polarity == Polarity::Support) {
            bearing.force = 0;
        }
    }
    return attacks;
}

// The product of the forces of all premises but the one at `except`.
double premises(std::span<const Bearing> bearings, std::size_t except) {
    double product = 1;
    for (std::size_t i = 0; i < bearings.size(); ++i) {
        if (i != except && bearings[i].polarity == Polarity::Support) {
            product *= bearings[i].force;
        }
    }
    return product;
}

}  // namespace

double energy(GradualSemantics semantics, std::span<const Bearing> bearings) {
    if (semantics == GradualSemantics::DfQuad) {
        return remainder(bearings, Polarity::Attack) - remainder(bearings, Polarity::Support);
    }
    double sum = 0;
    for (const Bearing& bearing : bearings) {
        sum += sign(semantics, bearing.polarity) * bearing.force;
    }
    return sum;
}

void energySlopes(GradualSemantics semantics, std::span<const Bearing> bearings, std::vector<double>& slopes) {
    slopes.resize(bearings.size());
    if (semantics == GradualSemantics::DfQuad) {
        remainderSlopes(bearings, Polarity::Attack, -1, slopes);
        remainderSlopes(bearings, Polarity::Support, 1, slopes);
        return;
    }
    std::ranges::transform(bearings, slopes.begin(), [&](const Bearing& bearing) { return sign(semantics, bearing.polarity); });
}

double influence(GradualSemantics semantics, double base, double energy) {
    switch (semantics) {
    case GradualSemantics::QuadraticEnergy:
        return base + (1 - base) * saturation(energy) - base * saturation(-energy);
    case GradualSemantics::DfQuad:
        return energy > 0 ? base + (1 - base) * energy : base + base * energy;
    case GradualSemantics::Euler:
        return 1 - (1 - base * base) / (1 + base * boundedExp(energy));
    case GradualSemantics::HCategorizer:
        return base / (1 + energy);
    }
    return base;
}

double influenceSlopeByBase(GradualSemantics semantics, double base, double energy) {
    switch (semantics) {
    case GradualSemantics::QuadraticEnergy:
        return 1 - saturation(energy) - saturation(-energy);
    case GradualSemantics::DfQuad:
        return 1 - std::abs(energy);
    case GradualSemantics::Euler: {
        const double divisor = 1 + base * boundedExp(energy);
        return 2 * base / divisor + (1 - base * base) * (boundedExp(energy) / divisor) / divisor;
    }
    case GradualSemantics::HCategorizer:
        return 1 / (1 + energy);
    }
    return 1;
}

double influenceSlopeByEnergy(GradualSemantics semantics, double base, double energy) {
    switch (semantics) {
    case GradualSemantics::QuadraticEnergy:
        return (1 - base) * saturationSlope(energy) + base * saturationSlope(-energy);
    case GradualSemantics::DfQuad:
        return energy > 0 ? 1 - base : base;
    case GradualSemantics::Euler: {
        const double scaled = base * boundedExp(energy);
        return (1 - base * base) * (scaled / (1 + scaled)) / (1 + scaled);
    }
    case GradualSemantics::HCategorizer:
        return -base / ((1 + energy) * (1 + energy));
    }
    return 0;
}

double stepStrength(GradualSemantics semantics, std::span<const Bearing> bearings) {
    const double left = influence(semantics, kStepBase, energy(semantics, undercuts(bearings))) / kStepBase;
    return premises(bearings, bearings.size()) * left;
}

void stepSlopes(GradualSemantics semantics, std::span<const Bearing> bearings, std::vector<double>& slopes) {
    const std::vector<Bearing> attacks = undercuts(bearings);
    const double drive = energy(semantics, attacks);
    const double left = influence(semantics, kStepBase, drive) / kStepBase;
    const double byEnergy = influenceSlopeByEnergy(semantics, kStepBase, drive) / kStepBase;
    energySlopes(semantics, attacks, slopes);
    for (std::size_t i = 0; i < bearings.size(); ++i) {
        const bool isPremise = bearings[i].polarity == Polarity::Support;
        slopes[i] = isPremise ? premises(bearings, i) * left : premises(bearings, bearings.size()) * byEnergy * slopes[i];
    }
}

}  // namespace cruxmap
