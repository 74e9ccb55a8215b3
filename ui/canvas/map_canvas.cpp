// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/canvas/map_canvas.h"

#include "ui/canvas/accessible_map.h"
#include "ui/canvas/in_words.h"
#include "ui/canvas/map_canvas_parts.h"
#include "ui/render/painter.h"
#include "ui/workspace/derived.h"

#include <QPainter>
#include <QScrollBar>

#include <cmath>

namespace cruxmap {

namespace {

constexpr double kReceded = 0.35;  // how opaque what a panel does not light still is

// What is supposed, and what a panel previews.
void addSupposed(PaintOptions& options, Workspace& workspace) {
    const auto& overlay = workspace.overlay();
    options.suspended = overlay.suspended;
    options.assumed = overlay.assumed;
    const auto& supposed = workspace.suppositions();
    for (const auto claim : supposed.suspended) options.suspended.insert(refTo(claim));
    for (const auto claim : supposed.assumed) options.assumed.insert(refTo(claim));
}

}  // namespace

MapCanvas::MapCanvas(Workspace& workspace, const Actions& actions, QWidget* parent) : QAbstractScrollArea(parent) {
    AccessibleMap::install();
    m_parts = std::make_unique<Parts>(*this, workspace, actions);
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Map"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->grabGesture(Qt::PinchGesture);
    connectParts();
    pictureChanged();
}

MapCanvas::~MapCanvas() = default;

void MapCanvas::connectParts() {
    auto& p = *m_parts;
    const auto repaint = [this] { viewport()->update(); };
    connect(&p.stage, &Stage::looksChanged, this, repaint);
    connect(&p.stage, &Stage::sightChanged, this, [this] {
        updateScrollBars();
        viewport()->update();
        if (std::exchange(m_parts->toldZoom, zoom()) != zoom()) Q_EMIT zoomChanged(zoom());
    });
    connect(&p.stage, &Stage::said, this, &MapCanvas::hovered);

    connect(&p.workspace, &Workspace::pictureChanged, this, &MapCanvas::pictureChanged);
    connect(&p.workspace, &Workspace::aboutToClose, &p.writer, &Writer::finish);
    connect(&p.workspace, &Workspace::viewChanged, &p.writer, &Writer::finish, Qt::QueuedConnection);
    connect(&p.workspace, &Workspace::arrangingChanged, this, repaint);
    connect(&p.workspace, &Workspace::overlayChanged, this, repaint);
    connect(&p.workspace, &Workspace::suppositionsChanged, this, repaint);
    connect(&p.workspace, &Workspace::revealed, this, &MapCanvas::show);
    connect(&p.selection(), &Selection::changed, this, [this] {
        viewport()->update();
        tellFocus(*this, placeAmong(m_parts->stage.picture().cards, m_parts->selection().current()));
    });

    connect(&p.pointer, &Pointer::hovered, this, [this](const Hit& hit) {
        auto& parts = *m_parts;
        parts.light.point(parts.writer.writing() ? std::nullopt : hit.card);
        if (parts.linker.choosing()) return;
        const auto* card = hit.card ? parts.stage.picture().card(*hit.card) : nullptr;
        const auto link = hit.relations.empty() ? QString() : inWords(parts.stage.map(), RelationId{hit.relations.front().id});
        Q_EMIT hovered(card ? card->description : link);
    });
    connect(&p.pointer, &Pointer::gestureChanged, &p.light, &HoverLight::putOut);
    connect(&p.pointer, &Pointer::dropped, this, [this](ClaimId premise, const Hit& onto, QPoint at) {
        if (onto.card)
            m_parts->linker.ask(premise, *onto.card, at);
        else
            m_parts->linker.undercut(premise, onto.relations, at);
    });

    connect(&p.writer, &Writer::opened, this, [this] {
        m_parts->keeper.keep();
        m_parts->light.putOut();
    });
    connect(&p.writer, &Writer::aboutToWrite, this, [this](QPointF corner) { m_parts->motion.expect(corner); });
    connect(&p.writer, &Writer::written, this, [this](std::optional<RecordRef> card) {
        m_parts->motion.expect(std::nullopt);
        if (card) show(*card);
    });
}

void MapCanvas::setTheme(const Theme& theme) {
    auto colours = palette();
    colours.setColor(QPalette::Window, theme.colour(ColourRole::Canvas));  // of the headroom
    setPalette(colours);
    m_parts->stage.setTheme(theme);
    m_parts->writer.adjust();
}

void MapCanvas::setReducedMotion(bool reduced) {
    m_parts->stage.setReducedMotion(reduced);
}

double MapCanvas::zoom() const {
    return m_parts->stage.sight().scale;
}

void MapCanvas::pictureChanged() {
    auto& p = *m_parts;
    if (p.keeper.pictureChanged())
        p.motion.forget();
    else
        p.motion.follow();
    p.light.putOut();
    p.flash.follow();
    p.writer.adjust();
    p.pointer.refresh();
    updateScrollBars();
    if (p.awaited && p.stage.picture().card(*p.awaited)) p.stage.bringIntoSight(*std::exchange(p.awaited, std::nullopt));
    viewport()->update();
    if (!QAccessible::isActive()) return;
    QAccessibleEvent reordered(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&reordered);
    tellFocus(*this, placeAmong(p.stage.picture().cards, p.selection().current()));
}

void MapCanvas::show(RecordRef record) {
    auto& p = *m_parts;
    p.selection().select(record);
    p.awaited.reset();
    if (p.stage.shownRect(record))
        p.stage.bringIntoSight(record);
    else
        p.awaited = record;
}

// They show where the sight lies on the map and what has been scrolled beyond it; while all is in sight, there are none.
void MapCanvas::updateScrollBars() {
    auto& p = *m_parts;
    const auto& sight = p.stage.sight();
    const auto visible = p.stage.visible();
    const auto& extent = p.stage.picture().extent;
    const auto all = extent.isEmpty() ? visible : extent.united(visible);
    p.settingScrollBars = true;
    const auto set = [&](QScrollBar& bar, double before, double total, double page) {
        const auto pixels = [&](double length) { return static_cast<int>(std::floor(length * sight.scale + 0.01)); };
        if (!bar.isSliderDown()) bar.setRange(0, pixels(total - page));
        bar.setPageStep(pixels(page));
        bar.setSingleStep(40);
        bar.setValue(pixels(before));
    };
    set(*horizontalScrollBar(), visible.left() - all.left(), all.width(), visible.width());
    set(*verticalScrollBar(), visible.top() - all.top(), all.height(), visible.height());
    p.settingScrollBars = false;
}

void MapCanvas::scrollContentsBy(int dx, int dy) {
    if (!m_parts->settingScrollBars) m_parts->stage.setSight(m_parts->stage.sight().panned({double(dx), double(dy)}));
}

void MapCanvas::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    m_parts->stage.setViewport(viewport()->size());
    m_parts->keeper.viewportChanged();
    m_parts->arranging.place();
}

void MapCanvas::paintEvent(QPaintEvent*) {
    const auto& p = *m_parts;
    QPainter painter(viewport());
    paintMap(painter);
    p.linker.paint(painter);
    if (!p.writer.writing()) {
        p.pointer.paint(painter);
        paintQuietNote(painter, p.stage, p.actions);
    }
    p.writer.paint(painter);
    if (!hasFocus() || !p.keyboardUsed || p.selection().current()) return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(p.stage.theme().colour(ColourRole::Selection), 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void MapCanvas::paintMap(QPainter& painter) const {
    const auto& p = *m_parts;
    const auto& sight = p.stage.sight();
    const auto& theme = p.stage.theme();
    PaintOptions options;
    options.visible = p.stage.visible();
    options.detail = levelOfDetail(sight.scale);
    options.selected = p.selection().records();
    if (hasFocus() && p.keyboardUsed) options.focus = p.selection().current();
    options.lit = p.light.lit();
    options.receded = p.light.receded();
    if (!options.lit && p.workspace.overlay().lit) {
        options.lit = p.workspace.overlay().lit;
        options.receded = kReceded;
    }
    options.camps = &p.workspace.overlay().camps;
    options.withoutText = p.writer.card();
    options.flashed = p.flash.cards();
    options.flash = p.flash.strength();
    addSupposed(options, p.workspace);

    painter.save();
    painter.setTransform(sight.transform());
    paintGround(painter, options.visible, sight.scale, theme);
    if (p.stage.offsets().empty()) {
        options.index = &p.workspace.pictureIndex();
        paint(painter, p.stage.picture(), theme, options);
    } else {
        const auto shown = displaced(p.stage.picture(), p.workspace.pictureIndex(), p.stage.offsets(), options.visible);
        paint(painter, shown, theme, options);
    }
    painter.restore();
}

}  // namespace cruxmap
