using Workbench.App.Shell.Drafts;
using Workbench.Domain;

namespace Workbench.App.Features.Drafts;

/// <summary>Gives the pages of other features access to their drafts.</summary>
internal sealed class DraftStore(SaveDraft save, DraftsQuery drafts) : IDraftStore
{
    async Task<IReadOnlyList<FieldDraft>> IDraftStore.ReadAsync(
        Actor actor,
        int ticket,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await drafts.RunAsync(actor, ticket, cancellationToken)).Select(d => new FieldDraft(
                d.Field,
                d.Text,
                d.SavedAt
            )),
        ];

    async Task<Refusal?> IDraftStore.SaveAsync(
        Actor actor,
        int ticket,
        string field,
        string text,
        Guid? sentAs
    ) => (await save.RunAsync(actor, ticket, field, text, sentAs, CancellationToken.None)).Refusal;
}
