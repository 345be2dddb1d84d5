using Workbench.App.Features.Absences.Overview;
using Workbench.Domain.Delivery.Absences;

namespace Workbench.App.Features.Absences.Edit;

/// <summary>Holds the input for an absence.</summary>
public sealed class AbsenceForm
{
    public int PersonId { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public DayPart Part { get; set; }

    public string Note { get; set; } = "";

    /// <param name="row">The absence to change; null for a new one.</param>
    public static AbsenceForm FromRow(AbsenceRow? row, int personId) =>
        row is not { Absence: var absence }
            ? new() { PersonId = personId }
            : new()
            {
                PersonId = absence.PersonId,
                From = absence.From,
                To = absence.To,
                Part = absence.Part,
                Note = absence.Note,
            };

    /// <returns>The days to store; null while one is missing. Without a last day, it is one day.</returns>
    public AbsenceDays? ToDays() => From is { } from ? new(from, To ?? from, Part, Note) : null;
}
