using Workbench.App.Commands;
using Workbench.App.Storage;
using Workbench.Domain;

namespace Workbench.App.Demo;

/// <summary>Creates the people of the demo. They have no password.</summary>
internal sealed record DemoStaff(IReadOnlyList<Actor> Technicians, Actor Sales, Actor TeamLead)
{
    private static readonly (string Name, Roles Roles)[] Members =
    [
        ("Anna Lind", Roles.Technician),
        ("Jonas Berg", Roles.Technician),
        ("Sara Nyström", Roles.Technician),
        ("Maria Ek", Roles.Sales),
        ("Per Holm", Roles.TeamLead),
        ("Eva Dahl", Roles.Administrator),
    ];

    public static async Task<DemoStaff> CreateAsync(DemoUseCases useCases, CancellationToken ct)
    {
        var actors = new List<Actor>();
        await useCases.Writes.RunAsync<Outcome<Unit>>(
            new(Actor.Program, "DemoPeople", Roles.Administrator, "demo people", null),
            async (context, token) =>
            {
                actors.Clear();
                foreach (var (name, roles) in Members)
                {
                    var person = CreatePerson(
                        await context.NextNumberAsync(Counters.Person, token),
                        name,
                        roles
                    );
                    context.Db.People.Add(person);
                    context.RecordChange(ChangeTopic.Person, person.Id);
                    actors.Add(person.ToActor());
                }

                return Unit.Value;
            },
            ct
        );
        return new(
            [.. actors.Where(a => a.Roles == Roles.Technician)],
            actors.Single(a => a.Roles == Roles.Sales),
            actors.Single(a => a.Roles == Roles.TeamLead)
        );
    }

    private static Person CreatePerson(int id, string name, Roles roles)
    {
        var local = name.ToLowerInvariant()
            .Replace(' ', '.')
            .Replace('å', 'a')
            .Replace('ä', 'a')
            .Replace('ö', 'o');
        var email = $"{local}@demo.invalid";
        return new()
        {
            Id = id,
            Name = name,
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            Roles = roles,
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
    }
}
