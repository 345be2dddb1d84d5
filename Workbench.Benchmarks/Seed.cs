using System.Globalization;
using Workbench.App.Features.Agreements;
using Workbench.App.Features.Customers;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.Benchmarks;

/// <summary>People, customers with hours, and queued tickets to begin with.</summary>
internal static class Seed
{
    private const string Package = "Bench";
    private static readonly DateOnly Launched = new(2020, 1, 1);

    public static async Task<List<int>> CustomersAsync(
        BenchHouse house,
        int count,
        int hours,
        int first = 1000
    )
    {
        var package = new Domain.Agreements.Package(Package, hours * 60, 0);
        BenchHouse.Done(
            await house.Get<AddPackage>().RunAsync(Actor.Program, package, Guid.NewGuid(), default)
        );
        var customers = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var number = (first + i).ToString(CultureInfo.InvariantCulture);
            var input = new CustomerInput(number, $"Butik {number}", "", "", Launched);
            var id = BenchHouse.Done(
                await house
                    .Get<AddCustomer>()
                    .RunAsync(Actor.Program, input, Guid.NewGuid(), default)
            );
            BenchHouse.Done(
                await house
                    .Get<OpenAgreement>()
                    .RunAsync(Actor.Program, id, Launched, Package, Guid.NewGuid(), default)
            );
            customers.Add(id);
        }

        return customers;
    }

    public static async Task<List<Actor>> TechniciansAsync(BenchHouse house, int count)
    {
        var technicians = new List<Actor>();
        await house
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                Command,
                async (context, ct) =>
                {
                    technicians.Clear();
                    for (var i = 0; i < count; i++)
                    {
                        var id = await context.NextNumberAsync(nameof(Person), ct);
                        var email = $"t{id}@example.test";
                        var person = new Person
                        {
                            Id = id,
                            Name = $"T{id}",
                            Email = email,
                            NormalizedEmail = email.ToUpperInvariant(),
                            Roles = Roles.Technician,
                        };
                        context.Db.People.Add(person);
                        technicians.Add(person.ToActor());
                    }

                    return Unit.Value;
                },
                default
            );
        return technicians;
    }

    public static async Task TicketsAsync(
        BenchHouse house,
        IReadOnlyList<int> customers,
        int count
    ) =>
        await house
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                Command,
                async (context, ct) =>
                {
                    for (var i = 0; i < count; i++)
                    {
                        var number = await context.NextNumberAsync(nameof(Ticket), ct);
                        context.Db.Tickets.Add(Queued(number, customers[i % customers.Count], context));
                    }

                    return Unit.Value;
                },
                default
            );

    private static Ticket Queued(int number, int customer, CommandContext scope)
    {
        Submission
            .Create(
                number,
                customer,
                TicketKind.Change,
                $"Ticket {number}",
                "",
                FundingMode.ServiceHours,
                scope.Actor,
                scope.Now
            )
            .TryGetValue(out var submitted, out _);
        TriageOutcome
            .Calculate(submitted!.Ticket, [], TriageInput.ForSize(submitted.Ticket.Kind, SizeClass.Small))
            .TryGetValue(out var triageOutcome, out _);
        triageOutcome!
            .CreateTransitions([submitted.Ticket], null, null, scope.Actor, scope.Now)
            .TryGetValue(out var moves, out _);
        return moves![0].Ticket;
    }

    private static CommandDescriptor Command { get; } =
        new(Actor.Program, "Seed", Roles.Administrator, "benchmark", null);
}
