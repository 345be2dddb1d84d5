namespace Workbench.App.Shell.Palette;

/// <summary>What was found and which line is chosen: the arithmetic of the arrows, apart from the screen.</summary>
public sealed class PaletteList
{
    public IReadOnlyList<PaletteItem> Items { get; private set; } = [];

    public int Chosen { get; private set; } = -1;

    public PaletteItem? Current => Chosen >= 0 ? Items[Chosen] : null;

    public void Show(IReadOnlyList<PaletteItem> items)
    {
        Items = items;
        Chosen = items.Count > 0 ? 0 : -1;
    }

    public void Choose(int at) => Chosen = at >= 0 && at < Items.Count ? at : Chosen;

    /// <summary>The arrows go round the ends.</summary>
    public void Move(int by)
    {
        if (Items.Count > 0)
        {
            Chosen = (Chosen + by + Items.Count) % Items.Count;
        }
    }
}
