using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.MyWork;

/// <summary>What a technician has in hand.</summary>
/// <param name="Timer">Their running timer.</param>
/// <param name="Today">Registered for today.</param>
/// <param name="Week">Registered for the week that today lies in, from Monday.</param>
public sealed record MyWorkView(
    IReadOnlyList<MyWorkRow> Started,
    IReadOnlyList<MyWorkRow> Waiting,
    IReadOnlyList<MyWorkRow> Delivered,
    RunningTimer? Timer,
    Minutes Today,
    Minutes Week,
    int Queued
);
