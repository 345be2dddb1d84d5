using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Palette;

/// <summary>Shows the button that opens the palette, for people who don't know its shortcut.</summary>
public partial class PaletteButton
{
    [Inject]
    public required PaletteOpener Opener { get; set; }
}
