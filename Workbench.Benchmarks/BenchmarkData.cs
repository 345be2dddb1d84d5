using System.Globalization;
using Workbench.App.Commands;
using Workbench.App.Features.Agreements.AgreementOpening;
using Workbench.App.Features.Agreements.Packages;
using Workbench.App.Features.Customers;
using Workbench.App.Features.Customers.Add;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Intake;
using Workbench.Domain.Tickets.Triage;

namespace Workbench.Benchmarks;

/// <summary>Creates people, customers with hours, and queued tickets for a benchmark.</summary>
internal static class BenchmarkData
{
    private const string Package = "Bench";
    private static readonly DateOnly LaunchDate = new(2020, 1, 1);

    public static async Task<List<int>> AddCustomersAsync(
        BenchmarkHost host,
        int count,
        int hours,
        int first = 1000
    )
    {
        var package = new Domain.Agreements.Package(Package, hours * 60, 0);
        BenchmarkHost.ValueOf(
            await host.Get<AddPackage>().RunAsync(Actor.Program, package, Guid.NewGuid(), default)
        );
        var customers = new List<int>();
        for (var i = 0; i < count; i++)
        {
            var number = (first + i).ToString(CultureInfo.InvariantCulture);
            var input = new CustomerInput(number, $"Butik {number}", "", "", LaunchDate);
            var id = BenchmarkHost.ValueOf(
                await host.Get<AddCustomer>()
                    .RunAsync(Actor.Program, input, Guid.NewGuid(), default)
            );
            BenchmarkHost.ValueOf(
                await host.Get<OpenAgreement>()
                    .RunAsync(Actor.Program, id, LaunchDate, Package, Guid.NewGuid(), default)
            );
            customers.Add(id);
        }

        return customers;
    }

    public static async Task<List<Actor>> AddTechniciansAsync(BenchmarkHost host, int count)
    {
        var technicians = new List<Actor>();
        await host.Get<CommandExecutor>()
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

    public static async Task AddTicketsAsync(
        BenchmarkHost host,
        IReadOnlyList<int> customers,
        int count
    ) =>
        await host.Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                Command,
                async (context, ct) =>
                {
                    for (var i = 0; i < count; i++)
                    {
                        var number = await context.NextNumberAsync(nameof(Ticket), ct);
                        context.Db.Tickets.Add(
                            CreateQueuedTicket(number, customers[i % customers.Count], context)
                        );
                    }

                    return Unit.Value;
                },
                default
            );

    private static Ticket CreateQueuedTicket(int number, int customer, CommandContext context)
    {
        Submission
            .Create(
                number,
                customer,
                TicketKind.Change,
                $"Ticket {number}",
                "",
                FundingMode.ServiceHours,
                context.Actor,
                context.Now
            )
            .TryGetValue(out var submitted, out _);
        TriageOutcome
            .Calculate(
                submitted!.Ticket,
                [],
                TriageInput.ForSize(submitted.Ticket.Kind, SizeClass.Small)
            )
            .TryGetValue(out var triageOutcome, out _);
        triageOutcome!
            .CreateTransitions([submitted.Ticket], null, null, context.Actor, context.Now)
            .TryGetValue(out var moves, out _);
        return moves![0].Ticket;
    }

    private static CommandDescriptor Command { get; } =
        new(Actor.Program, "Seed", Roles.Administrator, "benchmark", null);
}
