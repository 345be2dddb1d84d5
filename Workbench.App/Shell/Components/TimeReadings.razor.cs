using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Components;

/// <summary>
/// Shows both readings of a time that was typed without a unit (K10), below its field. The key h or m in the field decides, and
/// so does a click.
/// </summary>
public partial class TimeReadings
{
    [Parameter, EditorRequired]
    public required string Typed { get; set; }

    /// <summary>Called with the chosen reading, written with its unit.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> Chosen { get; set; }
}
