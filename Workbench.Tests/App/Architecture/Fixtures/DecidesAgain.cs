using Workbench.Domain;
using Workbench.Tests.Support;

namespace Workbench.Tests.Architecture.Fixtures;

public sealed class DecidesAgain
{
    [Rule("Z9", Decides = true)]
    [ExampleTest("Z9")]
    [PropertyTest("Z9")]
    public void Decide() { }
}
