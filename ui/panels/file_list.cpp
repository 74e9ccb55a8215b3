// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/file_list.h"

#include "ui/panels/rich_text.h"
#include "ui/panels/row_paint.h"
#include "ui/panels/section_heading.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

namespace cruxmap {

namespace {

constexpr int kRowHeightTwoLines = 46;
constexpr int kInset = FileList::kInset;
constexpr int kCross = 24;

}  // namespace

FileRow::FileRow(const FileItem& item, const QString& removeWords, const Theme& theme, QWidget* parent)
    : RowButton(item.name, theme, parent), m_detail(item.detail), m_there(item.there), m_removeWords(removeWords) {
    setAccessibleDescription(item.detail);
    setToolTip(plainTip(item.tip));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (m_there) setCursor(Qt::PointingHandCursor);
}

QSize FileRow::sizeHint() const {
    return {220, kRowHeightTwoLines};
}

QRect FileRow::crossRect() const {
    return {width() - kCross - 6, (height() - kCross) / 2, kCross, kCross};
}

bool FileRow::showsCross() const {
    return underMouse() || reachedByKeys();
}

void FileRow::paintRow(QPainter& painter) {
    const auto text = rect().adjusted(kInset, 5, showsCross() ? -kCross - 12 : -kInset, -5);
    const auto secondary = theme().colour(ColourRole::SecondaryText);
    paintLine(painter, QRect(text.left(), text.top(), text.width(), 20), this->text(), FontRole::Speaker,
              m_there ? theme().colour(ColourRole::Text) : secondary);
    paintLine(painter, QRect(text.left(), text.top() + 20, text.width(), 16), m_detail, FontRole::Quiet, secondary);
    if (showsCross()) {
        const QPointF centre = QRectF(crossRect()).center();
        const bool over = crossRect().contains(mapFromGlobal(QCursor::pos())) && underMouse();
        painter.setPen(QPen(over ? theme().colour(ColourRole::Text) : secondary, 1.5, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre + QPointF(-4, -4), centre + QPointF(4, 4));
        painter.drawLine(centre + QPointF(-4, 4), centre + QPointF(4, -4));
    }
}

void FileRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        Q_EMIT removeRequested();
    } else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
    } else {
        RowButton::keyPressEvent(event);
    }
}

void FileRow::mousePressEvent(QMouseEvent* event) {
    if (!crossRect().contains(event->pos())) RowButton::mousePressEvent(event);
}

void FileRow::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && crossRect().contains(event->pos()) && !isDown()) {
        Q_EMIT removeRequested();
    } else {
        RowButton::mouseReleaseEvent(event);
    }
}

void FileRow::mouseMoveEvent(QMouseEvent* event) {
    RowButton::mouseMoveEvent(event);
    update(crossRect());
}

bool FileRow::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto& help = *static_cast<QHelpEvent*>(event);
        if (crossRect().contains(help.pos())) {
            QToolTip::showText(help.globalPos(), plainTip(m_removeWords), this);
            return true;
        }
    }
    return RowButton::event(event);
}

FileList::FileList(const QString& heading, const QString& emptyWords, const QString& removeWords, QWidget* parent)
    : QWidget(parent),
      m_heading(new SectionHeading(heading, this)),
      m_empty(new QLabel(emptyWords, this)),
      m_column(new QVBoxLayout(this)),
      m_removeWords(removeWords),
      m_theme(&Theme::light()) {
    m_empty->setWordWrap(true);
    for (auto* label : {static_cast<QLabel*>(m_heading), m_empty}) label->setContentsMargins(kInset, 0, kInset, 0);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_heading);
    m_column->addSpacing(8);
    m_column->addWidget(m_empty);
}

void FileList::setTheme(const Theme& theme) {
    m_theme = &theme;
    m_heading->setTheme(theme);
    makeQuiet(*m_empty, theme);
    for (auto* row : m_rows) row->setTheme(theme);
}

void FileList::setItems(const std::vector<FileItem>& items) {
    if (items == m_items) return;
    m_items = items;
    for (auto* row : m_rows) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    m_empty->setVisible(items.empty());
    for (const auto& item : items) {
        auto* row = new FileRow(item, m_removeWords, *m_theme, this);
        if (item.there) connect(row, &QAbstractButton::clicked, this, [this, path = item.path] { Q_EMIT opened(path); });
        connect(row, &FileRow::removeRequested, this, [this, path = item.path] { Q_EMIT removed(path); });
        m_column->addWidget(row);
        m_rows.push_back(row);
    }
}

}  // namespace cruxmap
