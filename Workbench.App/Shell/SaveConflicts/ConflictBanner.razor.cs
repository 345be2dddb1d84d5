using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.SaveConflicts;

/// <summary>
/// Shows what somebody else saved, after a concurrency conflict. The typed values stay in their fields. Saving again overwrites
/// the other version; each of its values can be used instead.
/// </summary>
public partial class ConflictBanner
{
    /// <summary>The conflicting fields; null without a conflict.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<FieldConflict>? Conflicts { get; set; }

    /// <summary>Called after one of the other values was put into its field.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private Task UseTheirsAsync(FieldConflict other)
    {
        other.UseTheirs();
        return Changed.InvokeAsync();
    }
}
