using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Parts;

/// <summary>
/// After a save that was overtaken: what the other one saved, beside what is typed here, which stays in its fields. Saved again it
/// counts; each of theirs can be taken instead.
/// </summary>
public partial class BothVersions
{
    /// <summary>Null where nobody was overtaken.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<OtherVersion>? Others { get; set; }

    /// <summary>One of theirs was put into its field.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private Task TakeAsync(OtherVersion other)
    {
        other.Take();
        return Changed.InvokeAsync();
    }
}
