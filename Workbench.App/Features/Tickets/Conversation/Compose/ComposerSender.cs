using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>Runs the use case of each kind of text.</summary>
public sealed class ComposerSender(
    AddNote note,
    MessageCustomer message,
    AskCustomer ask,
    RecordAnswer answer,
    RecordCustomerMessage customerMessage,
    ContinueWithoutAnswer goOn
)
{
    /// <summary>
    /// Sends the text. Kinds that change the ticket's state carry the version that was shown. Kinds that only add to the
    /// conversation don't: they overwrite nothing and stay valid after a colleague's change.
    /// </summary>
    public Task<Outcome<Unit>> SendAsync(
        TicketCommandTarget target,
        ComposedMessage composedMessage,
        Actor actor
    )
    {
        var adds = target with { ExpectedVersion = null };
        var (text, saidBy) = (composedMessage.Text, composedMessage.SaidBy);
        return composedMessage.Kind switch
        {
            ComposerKind.Note => note.RunAsync(actor, adds, text, default),
            ComposerKind.Message => message.RunAsync(actor, adds, text, default),
            ComposerKind.Question => ask.RunAsync(actor, target, text, default),
            ComposerKind.GoOn => goOn.RunAsync(actor, target, text, default),
            ComposerKind.FromCustomer => composedMessage.IsAnswer
                ? answer.RunAsync(actor, target, saidBy, text, default)
                : customerMessage.RunAsync(actor, adds, saidBy, text, default),
        };
    }
}
