using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>
/// Decides what a person may write to a ticket now. Uses the roles that the use cases name and asks the domain about the state,
/// so that the rules exist once.
/// </summary>
public static class ComposerKinds
{
    public static IReadOnlyList<ComposerKind> AvailableFor(
        Ticket ticket,
        Actor actor,
        DateTime now
    ) => [.. Enum.GetValues<ComposerKind>().Where(kind => Allows(kind, ticket, actor, now))];

    /// <summary>Returns the default kind: the answer while the ticket waits for one, otherwise an internal note.</summary>
    public static ComposerKind DefaultFor(Ticket ticket) =>
        ticket.State == TicketState.AwaitingCustomer
            ? ComposerKind.FromCustomer
            : ComposerKind.Note;

    /// <summary>Returns the name under which its text is saved, which the address uses as well.</summary>
    public static string FieldName(ComposerKind kind) =>
        kind switch
        {
            ComposerKind.GoOn => ComposerDraftFields.ContinueWithoutAnswer,
            ComposerKind.FromCustomer => ComposerDraftFields.FromCustomer,
            ComposerKind.Note => ComposerDraftFields.Note,
            ComposerKind.Message => ComposerDraftFields.Message,
            ComposerKind.Question => ComposerDraftFields.Question,
        };

    /// <returns>The kind; null if the address names none.</returns>
    public static ComposerKind? FromFieldName(string? field) =>
        Enum.GetValues<ComposerKind>()
            .Cast<ComposerKind?>()
            .FirstOrDefault(kind =>
                string.Equals(FieldName(kind!.Value), field, StringComparison.Ordinal)
            );

    private static bool Allows(ComposerKind kind, Ticket ticket, Actor actor, DateTime now) =>
        kind switch
        {
            ComposerKind.GoOn => HasRole<ContinueWithoutAnswer>(actor)
                && QuestionRules.Resume(ticket, actor, now).TryGetValue(out _, out _),
            ComposerKind.FromCustomer => HasRole<RecordAnswer>(actor),
            ComposerKind.Note => HasRole<AddNote>(actor),
            ComposerKind.Message => HasRole<MessageCustomer>(actor),
            ComposerKind.Question => HasRole<AskCustomer>(actor)
                && QuestionRules.Ask(ticket, actor, now).TryGetValue(out _, out _),
        };

    private static bool HasRole<TUseCase>(Actor actor) =>
        actor.HasAny(CommandDescriptor.AllowedRolesOf(typeof(TUseCase)));
}
