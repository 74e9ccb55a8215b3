// SPDX-License-Identifier: GPL-3.0-or-later
// Lays things out like words: side by side as long as there is room, then on the next line. As wide as the widest of them at least.
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace cruxmap {

class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    enum class Do { Measure, Place };
    int flow(const QRect& rect, Do what) const;  // how high it is

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

}  // namespace cruxmap
