// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reasoning/equilibrium.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace cruxmap {

namespace {

constexpr double Tolerance = 1e-12;
constexpr double FirstStep = 0.5;
constexpr double LeastStep = 1.0 / 4096;
constexpr int StepsBetweenLooks = 32;
constexpr std::size_t TotalCost = 400'000'000;  // a few seconds
constexpr std::size_t FewestSteps = 300;
constexpr std::size_t MostSteps = 20'000;

class RungeKutta {
public:
    RungeKutta(std::vector<double>& x, const Update& update) : m_x(x), m_update(update), m_probe(x.size()) {
        for (std::vector<double>& slope : m_slopes) {
            slope.resize(x.size());
        }
    }

    // The largest component of f(x) - x.
    double residual() {
        slopeAt(m_x, m_slopes[0]);
        double largest = 0;
        for (const double slope : m_slopes[0]) {
            largest = std::max(largest, std::isfinite(slope) ? std::abs(slope) : std::numeric_limits<double>::infinity());
        }
        return largest;
    }

    // After residual(), which has computed the first slope.
    void advance(double step) {
        probe(m_slopes[0], step / 2, m_slopes[1]);
        probe(m_slopes[1], step / 2, m_slopes[2]);
        probe(m_slopes[2], step, m_slopes[3]);
        for (std::size_t i = 0; i < m_x.size(); ++i) {
            m_x[i] += step / 6 * (m_slopes[0][i] + 2 * m_slopes[1][i] + 2 * m_slopes[2][i] + m_slopes[3][i]);
        }
    }

private:
    void slopeAt(const std::vector<double>& x, std::vector<double>& slope) {
        m_update(x, slope);
        for (std::size_t i = 0; i < x.size(); ++i) {
            slope[i] -= x[i];
        }
    }

    void probe(const std::vector<double>& slope, double step, std::vector<double>& result) {
        for (std::size_t i = 0; i < m_x.size(); ++i) {
            m_probe[i] = m_x[i] + step * slope[i];
        }
        slopeAt(m_probe, result);
    }

    std::vector<double>& m_x;
    const Update& m_update;
    std::vector<double> m_probe;
    std::vector<double> m_slopes[4];
};

}  // namespace

bool settle(std::vector<double>& x, const Update& update, std::size_t cost, const std::stop_token& stop) {
    const std::size_t steps = std::clamp(TotalCost / (4 * std::max<std::size_t>(cost, 1)), FewestSteps, MostSteps);
    RungeKutta method(x, update);
    double step = FirstStep;
    double before = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < steps && !stop.stop_requested(); ++i) {
        const double residual = method.residual();
        if (residual < Tolerance) {
            return true;
        }
        if (i % StepsBetweenLooks == StepsBetweenLooks - 1) {
            if (residual >= before) {
                step = std::max(step / 2, LeastStep);
            }
            before = residual;
        }
        method.advance(step);
    }
    return false;
}

}  // namespace cruxmap
