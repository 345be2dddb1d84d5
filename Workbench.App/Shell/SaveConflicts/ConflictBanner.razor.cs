using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.SaveConflicts;

/// <summary>
/// After a save that was overtaken: what the other one saved, beside what is typed here, which stays in its fields. Saved again it
/// counts; each of theirs can be taken instead.
/// </summary>
public partial class ConflictBanner
{
    /// <summary>Null where nobody was overtaken.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FieldConflict>? Conflicts { get; set; }

    /// <summary>One of theirs was put into its field.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private Task UseTheirsAsync(FieldConflict other)
    {
        other.UseTheirs();
        return Changed.InvokeAsync();
    }
}
