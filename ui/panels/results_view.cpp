// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/results_view.h"

#include "ui/panels/rich_text.h"
#include "ui/panels/row_paint.h"
#include "ui/panels/sign_painter.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>

namespace cruxmap {

namespace {

constexpr int kHeight = 32;
constexpr int kMargin = 10;
constexpr int kMarkWidth = 26;  // sign, swatch or icon
constexpr int kIconSize = 18;
constexpr int kPage = 8;

class ResultDelegate : public QStyledItemDelegate {
public:
    explicit ResultDelegate(ResultsView& view) : QStyledItemDelegate(&view), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {100, kHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& theme = m_view.theme();
        const auto& result = m_view.results().result(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index == m_view.currentIndex() && result.selectable) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.colour(theme.isDark() ? ColourRole::CardLine : ColourRole::Raised));
            painter->drawRoundedRect(option.rect, 6, 6);
        }
        auto rect = option.rect.adjusted(kMargin, 0, -kMargin, 0);
        const auto secondary = theme.colour(ColourRole::SecondaryText);
        if (result.selectable) {
            paintMark(*painter, QPointF(rect.left() + kIconSize / 2.0, rect.center().y() + 0.5), result);
            rect.setLeft(rect.left() + kMarkWidth);
        }
        if (!result.remark.isEmpty()) {
            const QFontMetrics metrics(fontOf(FontRole::Quiet));
            const auto width = std::min(metrics.horizontalAdvance(result.remark) + 2, rect.width() / 2);
            paintLine(*painter, QRect(rect.right() - width, rect.top(), width, rect.height()), result.remark, FontRole::Quiet, secondary,
                      Qt::AlignRight);
            rect.setRight(rect.right() - width - 12);
        }
        paintText(*painter, rect, result, result.selectable ? theme.colour(ColourRole::Text) : secondary);
        painter->restore();
    }

private:
    void paintMark(QPainter& painter, QPointF centre, const Result& result) const {
        if (result.swatch) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_view.theme().colour(*result.swatch));
            painter.drawRoundedRect(QRectF(centre - QPointF(5, 5), QSizeF(10, 10)), 3, 3);
        } else if (!result.icon.isNull()) {
            result.icon.paint(&painter, QRectF(centre - QPointF(kIconSize, kIconSize) / 2, QSizeF(kIconSize, kIconSize)).toRect());
        } else {
            paintSign(painter, centre, result.sign, m_view.theme());
        }
    }

    static void paintText(QPainter& painter, const QRect& rect, const Result& result, const QColor& colour) {
        const auto& font = fontOf(FontRole::PageText);
        const QFontMetrics metrics(font);
        // Room for the bold part, which is a little wider.
        const auto shown = metrics.elidedText(result.text, Qt::ElideRight, rect.width() - 8);
        QTextLayout layout(shown, font);
        QList<QTextLayout::FormatRange> formats;
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        const auto whole = shown.size() == result.text.size() ? shown.size() : shown.size() - 1;
        for (const auto& [start, length] : result.matched)
            if (start < whole) formats.push_back({start, std::min(length, static_cast<int>(whole) - start), bold});
        layout.setFormats(formats);
        layout.beginLayout();
        auto line = layout.createLine();
        if (line.isValid()) line.setLineWidth(rect.width() + 100);
        layout.endLayout();
        painter.setPen(colour);
        painter.setClipRect(rect);
        layout.draw(&painter, QPointF(rect.left(), rect.center().y() - layout.boundingRect().height() / 2 + 1));
        painter.setClipping(false);
    }

    ResultsView& m_view;
};

}  // namespace

void ResultsModel::setResults(std::vector<Result> results) {
    beginResetModel();
    m_results = std::move(results);
    endResetModel();
}

int ResultsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_results.size());
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& shown = result(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::ToolTipRole:
        return plainTip(shown.tip);
    case Qt::AccessibleTextRole:
        return shown.remark.isEmpty() ? shown.text : shown.text + QStringLiteral(", ") + shown.remark;
    default:
        return {};
    }
}

Qt::ItemFlags ResultsModel::flags(const QModelIndex& index) const {
    if (!index.isValid() || !result(index.row()).selectable) return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

ResultsView::ResultsView(QWidget* parent) : QListView(parent), m_model(new ResultsModel(this)), m_theme(&Theme::light()) {
    setModel(m_model);
    setItemDelegate(new ResultDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setUniformItemSizes(true);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { Q_EMIT chosen(index.row()); });
    connect(this, &QAbstractItemView::entered, this, [this](const QModelIndex& index) { setCurrentIndex(index); });
}

void ResultsView::setTheme(const Theme& theme) {
    m_theme = &theme;
    viewport()->update();
}

void ResultsView::setResults(std::vector<Result> results) {
    m_model->setResults(std::move(results));
    setCurrentIndex({});
    step(1);
    scrollToTop();
}

bool ResultsView::handleKey(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(kPage);
        return true;
    case Qt::Key_PageUp:
        step(-kPage);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid()) Q_EMIT chosen(currentIndex().row());
        return true;
    default:
        return false;
    }
}

bool ResultsView::isForList(const QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
        return event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    default:
        return false;
    }
}

// Rows that cannot be chosen stand only at the end.
void ResultsView::step(int rows) {
    int last = m_model->rowCount() - 1;
    while (last >= 0 && !m_model->result(last).selectable) --last;
    if (last < 0) return;
    const auto from = currentIndex().isValid() ? currentIndex().row() : -1;
    setCurrentIndex(m_model->index(std::clamp(from + rows, 0, last)));
}

int ResultsView::heightForRows(int most) const {
    return std::clamp(m_model->rowCount(), 1, most) * kHeight;
}

}  // namespace cruxmap
