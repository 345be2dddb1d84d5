using Workbench.Domain;

namespace Workbench.App.Shell.Drafts;

/// <summary>Where pages keep what somebody is writing, so that neither a lost connection nor a reload loses it.</summary>
public interface IDraftStore
{
    /// <param name="ticket">Its number; zero for tickets that are not submitted yet.</param>
    Task<IReadOnlyList<FieldDraft>> ReadAsync(
        Actor actor,
        int ticket,
        CancellationToken cancellationToken
    );

    /// <summary>Keeps a text in place of the one before; an empty text takes it away.</summary>
    /// <returns>Why not; null where it is kept.</returns>
    Task<Refusal?> SaveAsync(Actor actor, int ticket, string field, string text);
}
