namespace Workbench.App.Shell.Palette;

/// <summary>Holds the items found and the selected line, without any user interface.</summary>
public sealed class PaletteList
{
    public IReadOnlyList<PaletteItem> Items { get; private set; } = [];

    public int SelectedIndex { get; private set; } = -1;

    public PaletteItem? SelectedItem => SelectedIndex >= 0 ? Items[SelectedIndex] : null;

    public void SetItems(IReadOnlyList<PaletteItem> items)
    {
        Items = items;
        SelectedIndex = items.Count > 0 ? 0 : -1;
    }

    public void Select(int at) => SelectedIndex = at >= 0 && at < Items.Count ? at : SelectedIndex;

    /// <summary>Moves the selection. It wraps around at both ends.</summary>
    public void Move(int by)
    {
        if (Items.Count > 0)
        {
            SelectedIndex = (SelectedIndex + by + Items.Count) % Items.Count;
        }
    }
}
