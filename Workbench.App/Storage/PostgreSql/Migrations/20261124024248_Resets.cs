using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Workbench.App.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Resets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_CustomerId_Reverses",
                table: "LedgerEntries"
            );

            migrationBuilder.AddColumn<string>(
                name: "ShapedBy",
                table: "LedgerEntries",
                type: "text",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "LapsedOn",
                table: "HoursSources",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndOrderedOn",
                table: "Agreements",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextDueOn",
                table: "Agreements",
                type: "date",
                nullable: true
            );

            migrationBuilder.AddColumn<string>(
                name: "NextPackage",
                table: "Agreements",
                type: "text",
                nullable: true
            );

            migrationBuilder.CreateTable(
                name: "PackageChanges",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "integer", nullable: false),
                    No = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    FromPackage = table.Column<string>(type: "text", nullable: false),
                    ToPackage = table.Column<string>(type: "text", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    GainedMinutes = table.Column<int>(type: "integer", nullable: false),
                    PriceOre = table.Column<long>(type: "bigint", nullable: false),
                    RecordedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackageChanges", x => new { x.CustomerId, x.No });
                    table.ForeignKey(
                        name: "FK_PackageChanges_Agreements_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Agreements",
                        principalColumn: "CustomerId",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Settlements",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    TermStart = table.Column<DateOnly>(type: "date", nullable: false),
                    TermEnd = table.Column<DateOnly>(type: "date", nullable: false),
                    DaysElapsed = table.Column<int>(type: "integer", nullable: false),
                    DaysInTerm = table.Column<int>(type: "integer", nullable: false),
                    IncludedMinutes = table.Column<int>(type: "integer", nullable: false),
                    EarnedMinutes = table.Column<int>(type: "integer", nullable: false),
                    IncludedDrawnMinutes = table.Column<int>(type: "integer", nullable: false),
                    OverdrawMinutes = table.Column<int>(type: "integer", nullable: false),
                    HourlyRateOre = table.Column<long>(type: "bigint", nullable: false),
                    OwedOre = table.Column<long>(type: "bigint", nullable: false),
                    UnusedCardMinutes = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Settlements", x => new { x.CustomerId, x.RecordedAt });
                    table.ForeignKey(
                        name: "FK_Settlements_Agreements_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Agreements",
                        principalColumn: "CustomerId",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "TermResets",
                columns: table => new
                {
                    CustomerId = table.Column<int>(type: "integer", nullable: false),
                    TermNumber = table.Column<int>(type: "integer", nullable: false),
                    TermStart = table.Column<DateOnly>(type: "date", nullable: false),
                    ResetOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LapsedMinutes = table.Column<int>(type: "integer", nullable: false),
                    CarriedMinutes = table.Column<int>(type: "integer", nullable: false),
                    GrantedMinutes = table.Column<int>(type: "integer", nullable: false),
                    BalanceAfter = table.Column<int>(type: "integer", nullable: false),
                    RecordedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermResets", x => new { x.CustomerId, x.TermNumber });
                    table.ForeignKey(
                        name: "FK_TermResets_Agreements_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Agreements",
                        principalColumn: "CustomerId",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_CustomerId_Reverses",
                table: "LedgerEntries",
                columns: new[] { "CustomerId", "Reverses" },
                unique: true,
                filter: "\"Kind\" IN ('Reverse', 'Cancel')"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_NextDueOn_CustomerId",
                table: "Agreements",
                columns: new[] { "NextDueOn", "CustomerId" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_TermResets_RecordedAt",
                table: "TermResets",
                column: "RecordedAt"
            );

            // Agreements of before: the term that is open ends on its day.
            migrationBuilder.Sql(
                """
                UPDATE "Agreements" SET "NextDueOn" =
                    (SELECT MAX(t."End") FROM "Terms" t WHERE t."CustomerId" = "Agreements"."CustomerId")
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "PackageChanges");

            migrationBuilder.DropTable(name: "Settlements");

            migrationBuilder.DropTable(name: "TermResets");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntries_CustomerId_Reverses",
                table: "LedgerEntries"
            );

            migrationBuilder.DropIndex(
                name: "IX_Agreements_NextDueOn_CustomerId",
                table: "Agreements"
            );

            migrationBuilder.DropColumn(name: "ShapedBy", table: "LedgerEntries");

            migrationBuilder.DropColumn(name: "LapsedOn", table: "HoursSources");

            migrationBuilder.DropColumn(name: "EndOrderedOn", table: "Agreements");

            migrationBuilder.DropColumn(name: "NextDueOn", table: "Agreements");

            migrationBuilder.DropColumn(name: "NextPackage", table: "Agreements");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_CustomerId_Reverses",
                table: "LedgerEntries",
                columns: new[] { "CustomerId", "Reverses" },
                unique: true
            );
        }
    }
}
