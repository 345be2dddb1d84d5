using Workbench.Domain;

namespace Workbench.App.Shell.Drafts;

/// <summary>Stores drafts of pages, so that neither a lost connection nor a reload loses typed text.</summary>
public interface IDraftStore
{
    /// <param name="ticket">The number of the ticket; zero for tickets that aren't submitted yet.</param>
    Task<IReadOnlyList<FieldDraft>> ReadAsync(
        Actor actor,
        int ticket,
        CancellationToken cancellationToken
    );

    /// <summary>Saves a draft over the previous one. An empty text deletes it.</summary>
    /// <param name="sentAs">The id of the operation that sends the draft. Once it was sent, it is not saved again.</param>
    /// <returns>The refusal; null when the draft was saved.</returns>
    Task<Refusal?> SaveAsync(
        Actor actor,
        int ticket,
        string field,
        string text,
        Guid? sentAs = null
    );
}
