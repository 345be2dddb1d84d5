using Workbench.App.Commands;
using Workbench.App.Features.Tickets.Conversation.Messages;
using Workbench.App.Shell.Drafts;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Lifecycle;

namespace Workbench.App.Features.Tickets.Conversation.Compose;

/// <summary>
/// What somebody may write to a ticket now: their roles as the use cases name them, and the state as the domain answers it when
/// it is asked, so that no second table stands beside theirs.
/// </summary>
public static class ComposerKinds
{
    public static IReadOnlyList<ComposerKind> AvailableFor(
        Ticket ticket,
        Actor actor,
        DateTime now
    ) => [.. Enum.GetValues<ComposerKind>().Where(kind => Allows(kind, ticket, actor, now))];

    /// <summary>Where the answer is what matters, the answer; else a note among ourselves.</summary>
    public static ComposerKind DefaultFor(Ticket ticket) =>
        ticket.State == TicketState.AwaitingCustomer
            ? ComposerKind.FromCustomer
            : ComposerKind.Note;

    /// <summary>The name under which its text is kept, and which the address has for it.</summary>
    public static string FieldName(ComposerKind kind) =>
        kind switch
        {
            ComposerKind.GoOn => ComposerDraftFields.ContinueWithoutAnswer,
            ComposerKind.FromCustomer => ComposerDraftFields.FromCustomer,
            ComposerKind.Note => ComposerDraftFields.Note,
            ComposerKind.Message => ComposerDraftFields.Message,
            ComposerKind.Question => ComposerDraftFields.Question,
        };

    /// <returns>Null where the address names none of them.</returns>
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
