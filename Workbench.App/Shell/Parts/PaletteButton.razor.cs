using Microsoft.AspNetCore.Components;
using Workbench.App.Shell.Palette;

namespace Workbench.App.Shell.Parts;

/// <summary>The visible way into the palette, for those who do not know its key.</summary>
public partial class PaletteButton
{
    [Inject]
    public required PaletteOpener Opener { get; set; }
}
