// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/report.h"

#include "core/base/error.h"
#include "ui/charts/chart_export.h"
#include "ui/panels/counts.h"
#include "ui/render/export_page.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

constexpr double kInch = 96;  // pixels at 100 %
constexpr int kResolution = 1200;
constexpr QSizeF kPage{210 / 25.4 * kInch, 297 / 25.4 * kInch};
constexpr double kMargin = 64;
constexpr double kFooter = 34;
constexpr double kGap = 34;  // between charts
constexpr double kWidth = kPage.width() - 2 * kMargin;
constexpr double kHeight = kPage.height() - 2 * kMargin - kFooter;

// Puts blocks one below the other, each whole, on as many pages as they need.
class Paper {
public:
    Paper(QIODevice& device, const QString& title) : m_writer(&device), m_title(title) {
        m_writer.setPageSize(QPageSize(QPageSize::A4));
        m_writer.setPageMargins({});
        m_writer.setResolution(kResolution);
        m_writer.setTitle(title);
        m_writer.setCreator(u"Cruxmap"_s);
        if (!m_painter.begin(&m_writer)) throw Error(ErrorCode::Io, "The report could not be written as PDF.");
        m_painter.scale(kResolution / kInch, kResolution / kInch);
    }

    void add(const ChartPicture& block, double gap) {
        if (m_bottom > 0 && m_bottom + gap + block.size.height() > kHeight) turn();
        if (m_bottom > 0) m_bottom += gap;
        const auto scale = std::min(1.0, kHeight / block.size.height());
        m_painter.save();
        m_painter.translate(kMargin, kMargin + m_bottom);
        m_painter.scale(scale, scale);
        paint(m_painter, block, Theme::light());
        m_painter.restore();
        m_bottom += block.size.height() * scale;
    }

    void finish() {
        paintFooter();
        if (!m_painter.end()) throw Error(ErrorCode::Io, "The report could not be written as PDF.");
    }

private:
    void turn() {
        paintFooter();
        m_writer.newPage();
        ++m_number;
        m_bottom = 0;
    }

    void paintFooter() {
        ChartPicture footer{.size = {kWidth, 0}};
        addParagraph(footer, u"%1 · %2"_s.arg(m_title, QString::number(m_number)), FontRole::Quiet, {ColourRole::SecondaryText});
        m_painter.save();
        m_painter.translate(kMargin, kPage.height() - kMargin + kFooter / 2 - footer.size.height());
        paint(m_painter, footer, Theme::light());
        m_painter.restore();
    }

    QPdfWriter m_writer;
    QPainter m_painter;
    QString m_title;
    double m_bottom = 0;  // of what is on the page
    int m_number = 1;
};

ChartPicture textBlock(const QString& text, FontRole font, ColourRole colour) {
    ChartPicture block{.size = {kWidth, 0}};
    addParagraph(block, text, font, {colour});
    return block;
}

ChartPicture head(const Charted& charted, const QString& title, const QString& date) {
    ChartPicture block{.size = {kWidth, 0}};
    addParagraph(block, title, FontRole::PageTitle, {ColourRole::Text});
    block.size.rheight() += 6;
    addParagraph(block, u"Analysis · %1 · %2"_s.arg(charted.scope, date), FontRole::PageText, {ColourRole::SecondaryText});
    block.size.rheight() += 14;
    addParagraph(block, QString::fromStdString(countsInWords(charted.map)), FontRole::PageText, {ColourRole::Text});
    block.size.rheight() += 6;
    addParagraph(
        block,
        u"Verdicts are to be read so: %1 The charts count what is recorded in these documents; they rank nobody."_s.arg(charted.caution),
        FontRole::PageText, {ColourRole::Text});
    return block;
}

// On paper nothing can be opened, so all is shown that fits on a page.
ChartPicture wholeChart(const Charted& charted, ChartKind kind) {
    for (const auto extent : {ChartExtent::All, ChartExtent::Main}) {
        auto block = titledChart(charted, kind, chartOf(kind, {charted.map, kWidth, extent}, charted.analysis));
        if (block.size.height() <= kHeight || extent == ChartExtent::Main) return block;
    }
    return {};
}

// Each measure is a block of its own, the first with the question.
void addEstimates(Paper& paper, const Charted& charted) {
    const auto& measures = charted.analysis.measures;
    if (measures.empty()) return paper.add(wholeChart(charted, ChartKind::Estimates), kGap);
    for (std::size_t i = 0; i < measures.size(); ++i) {
        auto chart = estimatesChart({charted.map, kWidth, ChartExtent::All}, {measures[i]});
        const auto first = i == 0;
        paper.add(first ? titledChart(charted, ChartKind::Estimates, std::move(chart)) : chart, first ? kGap : kGap / 2);
    }
}

void addSources(Paper& paper, const Charted& charted) {
    const auto sources = charted.map.ranked<Source>();
    if (sources.empty()) return;
    auto first = textBlock(u"Sources"_s, FontRole::Question, ColourRole::Text);
    first.size.rheight() += 8;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const auto text = u"%1. %2"_s.arg(i + 1).arg(citationOf(charted.map, charted.map.at(sources[i])));
        auto block = textBlock(text, FontRole::PageText, ColourRole::Text);
        if (i > 0) {
            paper.add(block, 5);
            continue;
        }
        append(first, std::move(block));
        paper.add(first, kGap);
    }
}

}  // namespace

QByteArray reportOf(const Charted& charted, const QString& date) {
    const auto title = charted.debate.isEmpty() ? u"A debate"_s : charted.debate;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        Paper paper(buffer, title);
        paper.add(head(charted, title, date), 0);
        for (const auto kind : chartKinds())
            kind == ChartKind::Estimates ? addEstimates(paper, charted) : paper.add(wholeChart(charted, kind), kGap);
        addSources(paper, charted);
        paper.finish();
    }
    return bytes;
}

}  // namespace cruxmap
