using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>The use case of each kind of writing.</summary>
public sealed class ComposerSender(
    AddNote note,
    MessageCustomer message,
    AskCustomer ask,
    RecordAnswer answer,
    RecordCustomerMessage said,
    ContinueWithoutAnswer goOn
)
{
    /// <summary>
    /// What moves the ticket carries the version that was seen. What only adds to the conversation does not: it overwrites
    /// nothing, and what somebody wrote is no less true because a colleague worked meanwhile.
    /// </summary>
    public Task<Outcome<Unit>> SendAsync(
        TicketCommandTarget target,
        ComposedMessage composedMessage,
        Actor actor
    )
    {
        var adds = target with { ExpectedVersion = null };
        var (text, who) = (composedMessage.Text, composedMessage.SaidBy);
        return composedMessage.Kind switch
        {
            ComposerKind.Note => note.RunAsync(actor, adds, text, default),
            ComposerKind.Message => message.RunAsync(actor, adds, text, default),
            ComposerKind.Question => ask.RunAsync(actor, target, text, default),
            ComposerKind.GoOn => goOn.RunAsync(actor, target, text, default),
            ComposerKind.FromCustomer => composedMessage.IsAnswer
                ? answer.RunAsync(actor, target, who, text, default)
                : said.RunAsync(actor, adds, who, text, default),
        };
    }
}
