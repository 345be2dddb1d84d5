using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.Domain;
using Workbench.Domain.Tickets.Intake;

namespace Workbench.App.Features.Tickets.Intake;

/// <summary>Returns the checklist answers given at the intake of a ticket.</summary>
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class IntakeAnswersQuery(QueryExecutor queries)
{
    public Task<IReadOnlyList<IntakeAnswer>> RunAsync(
        Actor actor,
        int number,
        CancellationToken ct
    ) =>
        queries.RunAsync<IntakeAnswersQuery, IReadOnlyList<IntakeAnswer>>(
            actor,
            async (db, token) =>
                [
                    .. (
                        await db
                            .IntakeAnswers.Where(a => a.TicketNumber == number)
                            .ToListAsync(token)
                    ).OrderBy(a => a.Item),
                ],
            ct
        );
}
