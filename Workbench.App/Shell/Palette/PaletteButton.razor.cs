using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Palette;

/// <summary>The visible way into the palette, for those who do not know its key.</summary>
public partial class PaletteButton
{
    [Inject]
    public required PaletteOpener Opener { get; set; }
}
