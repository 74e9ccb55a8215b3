// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/charted_debate.h"
#include "core/base/date.h"
#include "core/base/error.h"
#include "core/document/whole_file.h"
#include "ui/charts/report.h"

#include <QDate>

#include <iostream>
#include <memory>

namespace cruxmap::cli {

namespace {

struct Options : ChartOptions {
    std::string output;
};

void run(const Options& options) {
    if (!options.output.ends_with(".pdf"))
        throw Error(ErrorCode::Usage, "A report is written as PDF; end its name in .pdf.", options.output);
    withCharts(options, [&](const Charted& charted) {
        const auto today = QDate::currentDate().toString(Qt::ISODate).toStdString();
        const auto bytes = reportOf(charted, QString::fromStdString(dateInWords(today)));
        writeWhole(options.output, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        std::cout << options.output << '\n';
    });
}

}  // namespace

void addReportCommand(CLI::App& app) {
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("report", "Write all charts with what they say and the sources as a report in PDF");
    addChartOptions(*command, *options);
    command->add_option("-o,--output", options->output, "The file to write: .pdf")->required();
    command->callback([options] { run(*options); });
}

}  // namespace cruxmap::cli
