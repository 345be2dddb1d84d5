namespace Workbench.Domain.Tickets.Intake;

/// <summary>A new ticket with its text and intake answers, checked before it is stored (K1).</summary>
[Rule("K1", Decides = true)]
public sealed record Submission(Ticket Ticket, TicketText Text, TicketChange Change)
{
    /// <summary>The answers to the intake checklist (K5).</summary>
    public IReadOnlyList<IntakeAnswer> Answers { get; init; } = [];

    /// <summary>Adds the answers to the checklist. An answered item is not missing.</summary>
    [Rule("K5")]
    public Result<Submission> WithIntakeAnswers(
        IReadOnlyDictionary<IntakeItems, string> answersByItem,
        IntakeItems missing
    )
    {
        var answers = IntakeAnswer.Create(Ticket.Number, Ticket.Kind, answersByItem);
        if (answers.Select(a => a.Check()).FirstOrDefault(r => r is not null) is { } refusal)
        {
            return refusal;
        }

        var answered = answers.Aggregate(IntakeItems.None, (all, a) => all | a.Item);
        return this with
        {
            Answers = answers,
            Ticket = Ticket with
            {
                MissingIntakeItems = IntakeChecklist.FilterByKind(Ticket.Kind, missing & ~answered),
            },
        };
    }

    public static Result<Submission> Create(
        int number,
        int customerId,
        TicketKind kind,
        string subject,
        string description,
        FundingMode funding,
        Actor actor,
        DateTime now
    )
    {
        subject = subject.Trim();
        if (
            (
                TextCheck.RequiredLine(FieldName.Subject, subject, Ticket.MaxSubjectLength)
                ?? TextCheck.Optional(
                    FieldName.Description,
                    description,
                    Ticket.MaxDescriptionLength
                )
            ) is
            { } refusal
        )
        {
            return refusal;
        }

        var ticket = new Ticket(
            Number: number,
            CustomerId: customerId,
            Kind: kind,
            Subject: subject,
            SubmittedAt: now,
            State: TicketState.New,
            Size: null,
            EstimateMinutes: null,
            Funding: funding,
            BugClass: null,
            TechnicianId: null,
            HeldMinutes: 0,
            RegisteredMinutes: 0,
            UncoveredMinutes: 0,
            PausedSince: null,
            PausedSeconds: 0,
            DeliveredAt: null,
            NextChangeNo: 2,
            NextTimeEntryNo: 1
        );
        return new Submission(
            ticket,
            new TicketText(number, description),
            new TicketChange(
                number,
                1,
                now,
                actor.Id,
                actor.Name,
                TicketChangeKind.Submitted,
                null,
                TicketState.New,
                ""
            )
        );
    }
}
