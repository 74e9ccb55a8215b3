// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charting.h"

#include "core/base/date.h"
#include "core/base/error.h"
#include "core/document/whole_file.h"
#include "ui/appearance.h"
#include "ui/charts/analysis_page.h"
#include "ui/charts/report.h"
#include "ui/dialogs.h"
#include "ui/file_names.h"
#include "ui/panels/status_line.h"
#include "ui/settings.h"
#include "ui/workspace/workspace.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace cruxmap {

namespace {

constexpr int kUntilTheNext = 0;  // a hint without an end of its own

}  // namespace

Charting::Charting(Workspace& workspace, const Services& services, StatusLine& status, QWidget* window)
    : QObject(window),
      m_workspace(workspace),
      m_services(services),
      m_status(status),
      m_window(window),
      m_page(new AnalysisPage(workspace)) {
    connect(m_page, &AnalysisPage::mapRequested, this, &Charting::showSelected);
    connect(m_page, &AnalysisPage::said, this, [this](const QString& text) { m_status.showHint(text, kUntilTheNext); });
    connect(m_page, &AnalysisPage::told, this, [this](const QString& text) { m_status.showHint(text); });
    connect(m_page, &AnalysisPage::exportRequested, this, &Charting::exportChart);
    connect(m_page, &AnalysisPage::reportRequested, this, &Charting::writeReport);
}

// The first is brought into sight; all stay selected.
void Charting::showSelected() {
    const auto records = m_workspace.selection().records();
    if (records.empty()) return;
    Q_EMIT mapRequested();
    const auto first = m_workspace.selection().current().value_or(*records.begin());
    m_workspace.reveal(first);
    m_workspace.selection().select(records, first);
}

void Charting::setTheme(const Theme& theme) {
    m_page->setTheme(theme);
}

QString Charting::askPlace(const QString& title, const QString& name, const QString& kind, const QString& suffix) {
    auto& settings = m_services.settings;
    const auto file = m_services.dialogs.fileToSave(m_window, {.title = title,
                                                               .suggestion = QDir(savingFolder(settings)).filePath(name),
                                                               .filter = QStringLiteral("%1 (*.%2)").arg(kind, suffix),
                                                               .suffix = suffix});
    if (!file.isEmpty()) settings.set(setting::lastFolder, QFileInfo(file).absolutePath());
    return file;
}

void Charting::write(const QString& file, const std::function<QByteArray(const Charted&)>& bytes) {
    const auto charted = m_page->numbers().charted();
    if (file.isEmpty()) return;
    if (!charted) return m_status.showError(tr("Nothing was written: the charts are not counted yet. Try again in a moment."));
    try {
        const auto written = bytes(*charted);
        if (written.isEmpty()) return m_status.showError(tr("Nothing was written: there is no claim to ask about."));
        writeWhole(QFile::encodeName(file).toStdString(), std::string_view(written.constData(), static_cast<std::size_t>(written.size())));
        m_status.showHint(tr("%1 written").arg(QDir::toNativeSeparators(file)));
    } catch (const Error& e) {
        m_status.showError(QString::fromUtf8(e.what()));
    }
}

void Charting::exportChart(ChartKind kind, ChartFormat format) {
    const auto suffix = QString::fromStdString(std::string(wordOf(format)));
    const auto names = QStringList{tr("Picture"), tr("Drawing"), tr("Table")};
    const auto file =
        askPlace(tr("Export chart"), QString::fromStdString(chartFileName(kind, format)), names[static_cast<int>(format)], suffix);
    const auto& theme = m_services.appearance.theme();
    write(file, [&](const Charted& charted) { return exportedChart(charted, kind, {.format = format, .theme = theme}); });
}

void Charting::writeReport() {
    const auto name = tr("%1, analysis").arg(fileNameFor(m_workspace.title()));
    const auto file = askPlace(tr("Report as PDF"), name + QStringLiteral(".pdf"), tr("PDF document"), QStringLiteral("pdf"));
    const auto date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    write(file, [&](const Charted& charted) { return reportOf(charted, QString::fromStdString(dateInWords(date))); });
}

}  // namespace cruxmap
