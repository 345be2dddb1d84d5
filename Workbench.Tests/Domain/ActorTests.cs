using FluentAssertions;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.Domain;

public sealed class ActorTests
{
    [Theory]
    [InlineData(Roles.Technician, Roles.Technician, true)]
    [InlineData(Roles.Technician | Roles.Sales, Roles.Sales | Roles.TeamLead, true)]
    [InlineData(Roles.Technician, Roles.Sales | Roles.TeamLead, false)]
    [InlineData(Roles.None, Roles.Technician, false)]
    [InlineData(Roles.Administrator, Roles.None, false)]
    public void One_of_the_roles_is_enough(Roles has, Roles asked, bool expected) =>
        new Actor(1, "Eva", has).HasAny(asked).Should().Be(expected);

    [Theory]
    [InlineData(Roles.Technician)]
    [InlineData(Roles.Sales)]
    [InlineData(Roles.TeamLead)]
    [InlineData(Roles.Administrator)]
    public void The_program_itself_has_every_role(Roles role) =>
        Actor.Program.HasAny(role).Should().BeTrue();
}
