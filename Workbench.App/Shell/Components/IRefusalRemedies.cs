using Workbench.Domain;

namespace Workbench.App.Shell.Components;

/// <summary>
/// Knows the way out of a refusal. A page cascades it to the components that it contains, and <see cref="RefusalAlert"/> offers
/// the way out beside the text.
/// </summary>
public interface IRefusalRemedies
{
    /// <returns>The way out; null if there is none to offer here.</returns>
    RefusalRemedy? For(Refusal refusal);
}
