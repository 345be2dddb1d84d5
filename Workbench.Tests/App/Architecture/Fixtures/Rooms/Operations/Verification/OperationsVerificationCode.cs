using Workbench.Tests.Architecture.Fixtures.Rooms.Commands;

namespace Workbench.Tests.Architecture.Fixtures.Rooms.Operations.Verification;

/// <summary>Knows a room that it may not know.</summary>
public static class OperationsVerificationCode
{
    public static int Value => CommandsCode.Value;
}
