using System.Reflection;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Workbench.App.Features.BugClasses.Wizard;
using Workbench.App.Shell.Slots;
using Xunit;

namespace Workbench.Tests.Shell;

/// <summary>
/// Tests who reads the parameters of the address. Blazor tells a new address to its readers one after the other. A reader that
/// is created meanwhile, for example in another tab of the page, changes that list, and the connection ends.
/// </summary>
public sealed class AddressParameterTests
{
    /// <summary>Created with the ticket page, which has no parameter of the address.</summary>
    private static readonly Type[] CreatedWithTheirPage = [typeof(BugClassWizard)];

    [Fact]
    public void Only_pages_read_the_parameters_of_the_address() =>
        typeof(SlotOutlet)
            .Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IComponent)))
            .Where(type =>
                type.GetProperties()
                    .Any(p => p.IsDefined(typeof(SupplyParameterFromQueryAttribute), inherit: true))
            )
            .Where(type => type.GetCustomAttribute<RouteAttribute>() is null)
            .Should()
            .BeEquivalentTo(CreatedWithTheirPage);
}
