// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/charted_debate.h"

#include "app/cli/named_claim.h"
#include "app/cli/named_view.h"
#include "core/interchange/open.h"
#include "core/interchange/source_texts.h"

#include <QApplication>

#include <array>

namespace cruxmap::cli {

namespace {

ChartRequest requestFor(const Document& document, const ChartOptions& options) {
    const auto& map = document.map();
    ChartRequest request;
    request.map = map;
    request.verdicts = judge(map, {}, readingOf(map));
    request.filter.hideAnalyst = options.hideAnalyst;
    if (!options.claim.empty()) request.target = claimNamed(map, options.claim);
    request.debate = QString::fromStdString(map.meta().title);
    if (!options.view.empty()) {
        const auto view = viewNamed(map, options.view);
        request.view = contentOf(map, view, request.filter);
        request.viewName = QString::fromStdString(map.at(view).name);
    }
    SourceTexts texts(&document);
    for (const auto& [id, passage] : map.all<Passage>())
        if (const auto* anchor = texts.anchor(id)) request.states.emplace(id, anchor->state);
    return request;
}

}  // namespace

void addChartOptions(CLI::App& command, ChartOptions& options) {
    command.add_option("FILE", options.file, kFileHelp)->required();
    command.add_option("--view", options.view, "Chart what this view shows, by name or id; the whole debate when left out");
    command.add_option("--claim", options.claim,
                       "The claim that is asked what it hangs on, by id or a part of its text; the central one when left out");
    command.add_flag("--hide-analyst", options.hideAnalyst, "Leave out relations that only the mapper sees");
}

void withCharts(const ChartOptions& options, const std::function<void(const Charted&)>& draw) {
    const auto document = openAny(options.file);
    const auto charted = chartedFrom(requestFor(document, options));
    qputenv("QT_QPA_PLATFORM", "offscreen");
    std::array<char, 8> name{"cruxmap"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    int count = 1;
    const QApplication application(count, arguments.data());
    draw(charted);
}

}  // namespace cruxmap::cli
