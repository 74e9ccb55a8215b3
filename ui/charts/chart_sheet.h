// SPDX-License-Identifier: GPL-3.0-or-later
// The sheet on which a chart is laid out: measured lines of text, legends, names with their avatars, bars in rows. Every chart
// is made of these, from top to bottom.
#pragma once

#include "ui/charts/chart_picture.h"
#include "ui/render/speakers.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace cruxmap {

// How much of what does not all fit is drawn: the first dozen, or all.
enum class ChartExtent : std::uint8_t { Main, All };

// What a chart is drawn for.
struct ChartFrame {
    const ArgumentMap& map;
    double width;
    ChartExtent extent = ChartExtent::Main;
};

enum class Side : std::uint8_t { Left, Middle, Right };

struct LegendEntry {
    Fill fill;
    QString text;
};

// A row of bars: a name, its parts by series, and what is said at its end.
struct BarRow {
    struct Part {
        double value = 0;
        QString words{};
        std::vector<RecordRef> behind{};
    };
    QString name;
    std::optional<PersonId> person{};
    QString words{};  // of the name
    std::vector<RecordRef> behind{};
    std::vector<Part> parts{};  // as many as there are fills
    QString end{};
};

struct BarRows {
    std::vector<Fill> fills;
    std::vector<BarRow> rows;
    BarGrouping grouping = BarGrouping::Stacked;
    double rowHeight = 28;
    double breadth = 0.58;
    double most = 0;     // at the plot's end; 0: what the rows need
    double nameEnd = 0;  // where the names end; 0: as they need
    bool ticks = true;   // integers below the plot
};

class ChartSheet {
public:
    explicit ChartSheet(const ChartFrame& frame);

    const ArgumentMap& map() const { return m_frame.map; }
    const Speakers& speakers() const { return m_speakers; }
    double width() const { return m_frame.width; }
    // How many of so many are drawn. One more than the most is drawn rather than a line about it.
    std::size_t shown(std::size_t count, std::size_t most) const;

    // One line in the rectangle, in the middle of its height; a long one loses its middle. Gives back how wide it is.
    double line(const QString& text, const QRectF& rect, FontRole font, Colour colour, Side side = Side::Left);
    // Below what is there, as wide as the sheet.
    void heading(const QString& text);
    void note(const QString& text);
    void legend(const std::vector<LegendEntry>& entries);
    // "and 18 others": a mark that opens the whole chart.
    void others(const QString& text, double left = 0);
    void gap(double height) { bottom += height; }
    // From one edge to the other, or a part of it; `bottom` comes to stand below.
    void bars(const BarRows& rows, double left, double right);
    void bars(const BarRows& rows) { bars(rows, 0, width()); }

    void rect(const QRectF& rect, const Fill& fill, double radius = 0);
    void avatar(PersonId person, QPointF corner, double size = 18);
    void mark(const QRectF& rect, const QString& words, std::vector<RecordRef> behind);
    // A name with its avatar, ending left of `right`.
    void name(const QString& text, std::optional<PersonId> person, const QRectF& rect);

    ChartPicture finish();

    ChartPicture picture;
    double bottom = 0;

private:
    double nameWidth(const BarRows& rows, double most) const;
    BarPlot plotOf(const BarRows& rows, double left, double right) const;
    void ticks(const BarPlot& plot);
    void finishRow(const BarPlot& plot, const BarRow& row, std::size_t category);

    ChartFrame m_frame;
    Speakers m_speakers;
};

double widthOf(const QString& text, FontRole font);
// A comfortable distance between ticks for values up to `most`: 1, 2 or 5 times a power of ten, never a fraction.
double integerStep(double most, int ticks = 5);
// Where a plot ends whose greatest value is `most`: at a tick.
double endFor(double most, double step);

template <class Record>
std::vector<RecordRef> refsTo(const std::vector<Id<Record>>& ids) {
    std::vector<RecordRef> refs;
    refs.reserve(ids.size());
    for (const auto id : ids) refs.push_back(refTo(id));
    return refs;
}
// Of both, ascending and each once.
std::vector<RecordRef> joined(std::vector<RecordRef> a, const std::vector<RecordRef>& b);

}  // namespace cruxmap
