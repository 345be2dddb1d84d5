using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Edit;

/// <summary>Loads the absences of a command and stores their changes.</summary>
internal static class AbsenceStore
{
    /// <summary>Locks the absences and loads those of a person that have a day in the period.</summary>
    public static async Task<IReadOnlyList<Absence>> LoadAbsencesOfAsync(
        this CommandContext context,
        int personId,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        await context.Db.LockAbsencesAsync(ct);
        return await context
            .Db.Absences.AsNoTracking()
            .Where(a => a.PersonId == personId && a.To >= from && a.From <= to)
            .ToListAsync(ct);
    }

    /// <summary>Loads the absence of a command, if it still has the version that the person saw.</summary>
    public static async Task<Result<Absence>> LoadAbsenceAsync(
        this CommandContext context,
        AbsenceCommandTarget target,
        CancellationToken ct
    )
    {
        await context.Db.LockAbsencesAsync(ct);
        if (await context.Db.Absences.FindAsync([target.Id], ct) is not { } absence)
        {
            return Refusal.Because(RefusalCode.NotFound, target.Id);
        }

        return context.CheckVersion(absence, target.ExpectedVersion) is { } refusal
            ? refusal
            : absence;
    }

    /// <param name="loaded">The absence before; null for a new one.</param>
    public static void Store(
        this CommandContext context,
        Absence? loaded,
        AbsenceTransition transition
    )
    {
        if (loaded is null)
        {
            context.Db.Absences.Add(transition.Absence);
        }
        else
        {
            context.Replace(loaded, transition.Absence);
        }

        context.Db.AbsenceChanges.Add(transition.Change);
        context.RecordChange(ChangeTopic.Absence, transition.Absence.PersonId);
    }

    public static Task<bool> IsActivePersonAsync(
        this CommandContext context,
        int personId,
        CancellationToken ct
    ) => context.Db.People.AnyAsync(p => p.Id == personId && p.IsActive, ct);
}
