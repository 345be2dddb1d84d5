using Workbench.App.Commands;
using Workbench.App.Shared.Tickets;
using Workbench.Domain;
using Workbench.Domain.Tickets.Intake;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>Returns the checklist answers given at the intake of a ticket.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class IntakeAnswersQuery(QueryExecutor queries, TicketContentsReader contents)
{
    public Task<IReadOnlyList<IntakeAnswer>> RunAsync(
        Actor actor,
        int number,
        CancellationToken ct
    ) =>
        queries.RunSharedAsync<IntakeAnswersQuery, IReadOnlyList<IntakeAnswer>>(
            actor,
            async token => (await contents.GetAsync(number, token))?.IntakeAnswers ?? [],
            ct
        );
}
