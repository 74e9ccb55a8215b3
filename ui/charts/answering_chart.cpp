// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts.h"
#include "ui/panels/counts.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace cruxmap {

namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kSpeakers = 8;
constexpr double kCellHeight = 40;
constexpr double kLeastCell = 64;  // room for a name of usual length
constexpr double kMostCell = 96;
constexpr double kCellGap = 3;
constexpr double kAvatar = 18;
constexpr double kHeadLine = 15;
constexpr double kFaintest = 0.14;
constexpr double kStrongest = 0.58;  // text keeps its contrast on it

QString nameOf(const ChartSheet& sheet, PersonId person) {
    return QString::fromStdString(sheet.map().at(person).name);
}

QString attacks(std::size_t count) {
    return QString::fromStdString(counted(count, "attack", "attacks"));
}

std::size_t mostAttacks(const Answering& answering) {
    std::size_t most = 1;
    for (const auto& pair : answering.pairs) most = std::max(most, pair.attacks());
    return most;
}

Fill heat(std::size_t attacks, std::size_t most) {
    const auto part = most <= 1 ? 1.0 : static_cast<double>(attacks - 1) / static_cast<double>(most - 1);
    return {{ColourRole::Attack}, kFaintest + (kStrongest - kFaintest) * part};
}

struct Grid {
    QRectF area;  // of the cells
    std::size_t rows;
    std::size_t columns;
    double cell;  // how wide one is

    QRectF at(std::size_t row, std::size_t column) const {
        return {area.left() + static_cast<double>(column) * cell, area.top() + static_cast<double>(row) * kCellHeight, cell - kCellGap,
                kCellHeight - kCellGap};
    }
};

double namesWidth(const ChartSheet& sheet, const std::vector<PersonId>& people) {
    double widest = 0;
    for (const auto person : people) widest = std::max(widest, widthOf(nameOf(sheet, person), FontRole::PageText));
    return std::min(std::ceil(widest) + kAvatar + 8, sheet.width() * 0.3);
}

// The attacks one makes, or meets, as what stands behind his name.
void markName(ChartSheet& sheet, const Answering& answering, PersonId person, bool attacks_, const QRectF& rect) {
    std::vector<RecordRef> behind;
    for (const auto& pair : answering.pairs)
        if ((attacks_ ? pair.attacker : pair.attacked) == person)
            behind = joined(joined(std::move(behind), refsTo(pair.answered)), refsTo(pair.unanswered));
    const auto words = attacks_ ? u"%1 makes %2"_s : u"%1 meets %2"_s;
    sheet.mark(rect, words.arg(nameOf(sheet, person), attacks(behind.size())), behind);
}

// A name on two lines, broken between words; what is too wide then loses its middle.
QStringList inTwo(const QString& name, double width) {
    if (widthOf(name, FontRole::Quiet) <= width) return {name};
    auto at = name.indexOf(u' ');
    if (at < 0) return {name};
    for (auto next = name.indexOf(u' ', at + 1); next > 0 && widthOf(name.left(next), FontRole::Quiet) <= width;
         next = name.indexOf(u' ', at + 1))
        at = next;
    return {name.left(at), name.mid(at + 1)};
}

void addHead(ChartSheet& sheet, const Answering& answering, const Grid& grid, std::size_t column) {
    const auto person = answering.attacked[column];
    const auto cell = grid.at(0, column);
    const auto top = grid.area.top() - kAvatar - 2 * kHeadLine - 10;
    sheet.avatar(person, {cell.center().x() - kAvatar / 2, top}, kAvatar);
    auto y = top + kAvatar + 4;
    for (const auto& one : inTwo(nameOf(sheet, person), grid.cell)) {
        sheet.line(one, {cell.center().x() - grid.cell / 2, y, grid.cell, kHeadLine}, FontRole::Quiet, {ColourRole::Text}, Side::Middle);
        y += kHeadLine;
    }
    markName(sheet, answering, person, false, {cell.left(), top, cell.width(), grid.area.top() - top - 4});
}

void addCell(ChartSheet& sheet, const Answering& answering, const Grid& grid, std::size_t row, std::size_t column, std::size_t most) {
    const auto attacker = answering.attackers[row];
    const auto attacked = answering.attacked[column];
    const auto rect = grid.at(row, column);
    const auto* pair = answering.between(attacker, attacked);
    if (!pair) return sheet.rect(rect, {{ColourRole::Raised}, attacker == attacked ? 0.0 : 0.55}, 4);
    sheet.rect(rect, heat(pair->attacks(), most), 4);
    const auto open = pair->unanswered.size();
    const auto number = QString::number(pair->attacks());
    const auto below = u"%1 open"_s.arg(open);
    const QRectF upper(rect.left(), rect.top() + (open > 0 ? 1 : 0), rect.width(), open > 0 ? rect.height() / 2 : rect.height());
    sheet.line(number, upper, FontRole::Speaker, {ColourRole::Text}, Side::Middle);
    if (open > 0)
        sheet.line(below, {rect.left(), rect.center().y() - 2, rect.width(), rect.height() / 2}, FontRole::Quiet, {ColourRole::Text},
                   Side::Middle);
    const auto left = open == 0 ? u"all answered"_s : u"%1 answered, %2 left unanswered"_s.arg(pair->answered.size()).arg(open);
    sheet.mark(rect, u"%1 on %2: %3, %4"_s.arg(nameOf(sheet, attacker), nameOf(sheet, attacked), attacks(pair->attacks()), left),
               joined(refsTo(pair->answered), refsTo(pair->unanswered)));
}

void addScale(ChartSheet& sheet, std::size_t most) {
    std::vector<LegendEntry> entries{{heat(1, most), most > 1 ? u"1 attack"_s : u"An attack"_s}};
    if (most > 2) entries.push_back({heat((most + 1) / 2, most), QString::number((most + 1) / 2)});
    if (most > 1) entries.push_back({heat(most, most), attacks(most)});
    sheet.gap(8);
    sheet.legend(entries);
}

Grid gridFor(ChartSheet& sheet, const Answering& answering, double names) {
    Grid grid{};
    grid.rows = sheet.shown(answering.attackers.size(), kSpeakers);
    const auto room = sheet.width() - names - 12;
    const auto fit = static_cast<std::size_t>(std::max(1.0, std::floor(room / kLeastCell)));
    grid.columns = std::min(sheet.shown(answering.attacked.size(), kSpeakers), fit);
    grid.cell = std::min(kMostCell, room / static_cast<double>(grid.columns));
    const auto top = sheet.bottom + kAvatar + 2 * kHeadLine + 10;
    grid.area = {names + 12, top, grid.cell * static_cast<double>(grid.columns), kCellHeight * static_cast<double>(grid.rows)};
    return grid;
}

// More rows can be shown, more columns than fit can not: those are in the table.
void addRest(ChartSheet& sheet, std::size_t rows, std::size_t columns, ChartExtent extent) {
    QStringList parts;
    if (rows > 0) parts << QString::fromStdString(counted(rows, "other attacks", "others attack"));
    if (columns > 0) parts << QString::fromStdString(counted(columns, "other is attacked", "others are attacked"));
    if (parts.isEmpty()) return;
    const auto text = u"and %1"_s.arg(parts.join(u", "_s));
    if (extent == ChartExtent::All) return sheet.note(text + u": see the table"_s);
    sheet.others(text);
}

}  // namespace

ChartPicture answeringChart(const ChartFrame& frame, const Answering& answering) {
    if (answering.pairs.empty())
        return emptyChart(frame,
                          u"Nobody attacks anybody else's claims yet. Select a claim in the map and press A to add an objection, "
                          u"then say who makes it."_s);
    ChartSheet sheet(frame);
    sheet.note(u"Each row attacks, each column is attacked. Open: nothing in these documents answers the attack."_s);
    sheet.gap(10);
    const auto names = namesWidth(sheet, answering.attackers);
    const auto grid = gridFor(sheet, answering, names);
    for (std::size_t j = 0; j < grid.columns; ++j) addHead(sheet, answering, grid, j);
    const auto most = mostAttacks(answering);
    for (std::size_t i = 0; i < grid.rows; ++i) {
        const auto person = answering.attackers[i];
        const QRectF name(0, grid.at(i, 0).top(), names, kCellHeight - kCellGap);
        sheet.name(nameOf(sheet, person), person, name);
        markName(sheet, answering, person, true, name.adjusted(-4, 4, 4, -4));
        for (std::size_t j = 0; j < grid.columns; ++j) addCell(sheet, answering, grid, i, j, most);
    }
    sheet.bottom = grid.area.bottom();
    addScale(sheet, most);
    addRest(sheet, answering.attackers.size() - grid.rows, answering.attacked.size() - grid.columns, frame.extent);
    return sheet.finish();
}

}  // namespace cruxmap
