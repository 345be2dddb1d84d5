using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.Absences.Edit;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Calendars;

/// <summary>Imports the days away of a person from an uploaded calendar file: all of the chosen ones, or nothing.</summary>
[Rule("D7")]
[CommandName("ImportAbsences")]
[AllowedFor(AllowedForAttribute.Anybody)]
public sealed class ImportAbsences(CommandExecutor commands, CalendarFiles files, TimeProvider time)
{
    /// <param name="chosenKeys">The source keys of the events to import.</param>
    public async Task<Outcome<ImportedAbsences>> RunAsync(
        Actor actor,
        int personId,
        Guid fileId,
        IReadOnlyCollection<string> chosenKeys,
        Guid operationId,
        CancellationToken ct
    )
    {
        var keys = chosenKeys.ToHashSet(StringComparer.Ordinal);
        // Before the transaction, which others wait for.
        var calendar = files.Parse(
            actor.Id,
            fileId,
            StockholmTime.DateOf(time.GetUtcNow().UtcDateTime)
        );
        var outcome = await commands.RunAsync(
            CommandDescriptor.Create<ImportAbsences>(
                actor,
                $"person {personId}",
                operationId,
                keys.Order(StringComparer.Ordinal).ToArray()
            ),
            (context, token) => ImportAsync(context, personId, calendar, keys, token),
            ct
        );
        if (outcome.Refusal is null)
        {
            files.Remove(actor.Id);
        }

        return outcome;
    }

    private static async Task<Outcome<ImportedAbsences>> ImportAsync(
        CommandContext context,
        int personId,
        Result<ParsedCalendar> parsed,
        HashSet<string> keys,
        CancellationToken ct
    )
    {
        if (AbsenceRules.CheckActor(personId, context.Actor) is { } notAllowed)
        {
            return notAllowed;
        }

        if (!await context.IsActivePersonAsync(personId, ct))
        {
            return Refusal.Because(RefusalCode.NotFound, FieldName.Person);
        }

        if (!parsed.TryGetValue(out var calendar, out var refusal))
        {
            return refusal;
        }

        await context.Db.LockAbsencesAsync(ct);
        var existing = await context.Db.Absences.Where(a => a.PersonId == personId).ToListAsync(ct);
        var steps = AbsenceImport.Plan(
            personId,
            calendar.Absences.Where(a => keys.Contains(a.SourceKey)),
            existing,
            context.Actor,
            context.Now
        );
        foreach (var step in steps)
        {
            await StoreAsync(context, step, ct);
        }

        int Count(AbsenceImportKind kind) => steps.Count(s => s.Kind == kind);

        return new ImportedAbsences(
            Count(AbsenceImportKind.Added),
            Count(AbsenceImportKind.Changed),
            Count(AbsenceImportKind.Cancelled)
        );
    }

    private static async Task StoreAsync(
        CommandContext context,
        AbsenceImportStep step,
        CancellationToken ct
    )
    {
        if (step.Transition is not { } transition)
        {
            return;
        }

        if (step.Existing is null)
        {
            var id = await context.NextNumberAsync(Counters.Absence, ct);
            transition = new(
                transition.Absence with
                {
                    Id = id,
                },
                transition.Change with
                {
                    AbsenceId = id,
                }
            );
        }

        context.Store(step.Existing, transition);
    }
}
