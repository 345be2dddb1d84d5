using System.Globalization;
using Workbench.App.Shell.Drafts;
using Workbench.App.Shell.Letters;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>Adds the letters of other features to the draft of a message in the composer.</summary>
internal sealed class ConversationDraft(IDraftStore drafts) : IConversationDraft
{
    async Task<Refusal?> IConversationDraft.AddTextAsync(Actor actor, int ticket, string text)
    {
        var before = (await drafts.ReadAsync(actor, ticket, CancellationToken.None))
            .FirstOrDefault(d =>
                string.Equals(d.Field, ComposerDraftFields.Message, StringComparison.Ordinal)
            )
            ?.Text;
        var together =
            string.IsNullOrWhiteSpace(before) ? text
            : before.Contains(text, StringComparison.Ordinal) ? before
            : $"{before.TrimEnd()}\n\n{text}";
        return await drafts.SaveAsync(actor, ticket, ComposerDraftFields.Message, together);
    }

    public string Link(int ticket) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"tickets/{ticket}?{ComposerDraftFields.QueryParameter}={ComposerDraftFields.Message}"
        );
}
